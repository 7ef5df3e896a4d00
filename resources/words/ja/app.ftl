### Claimbook: app
