### Claimbook: filter
