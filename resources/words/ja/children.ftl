### Claimbook: children
