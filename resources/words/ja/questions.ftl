### Claimbook: questions
