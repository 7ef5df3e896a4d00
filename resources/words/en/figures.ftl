### Claimbook: figures
