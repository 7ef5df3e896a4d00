### Claimbook: problems
