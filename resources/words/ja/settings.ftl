### Claimbook: settings
