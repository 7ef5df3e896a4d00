### Claimbook: dialogs
