### Claimbook: outline
