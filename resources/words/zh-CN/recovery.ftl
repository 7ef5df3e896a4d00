### Claimbook: recovery
