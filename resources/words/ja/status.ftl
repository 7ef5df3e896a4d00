### Claimbook: status
