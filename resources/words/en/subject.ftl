### Claimbook: subject
