### Claimbook: checks
