### Claimbook: import
