### Claimbook: edit
