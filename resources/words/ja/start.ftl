### Claimbook: start
