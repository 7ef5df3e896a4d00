### Claimbook: common
