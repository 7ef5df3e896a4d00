### Claimbook: evidence
