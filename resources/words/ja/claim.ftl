### Claimbook: claim
