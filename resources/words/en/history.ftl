### Claimbook: history
