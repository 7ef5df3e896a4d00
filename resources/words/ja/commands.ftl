### Claimbook: commands
