### Claimbook: passages
