### Claimbook: window
