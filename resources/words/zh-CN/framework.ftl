### Claimbook: framework
