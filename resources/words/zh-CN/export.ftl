### Claimbook: export
