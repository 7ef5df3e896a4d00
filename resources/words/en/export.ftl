### Claimbook: the dialog for an export

export-title = Export a submission bundle
export-cancel = Cancel the export
export-go-on = Go on working
    .hint = The export goes on; the status bar shows how far it is
export-profile = For whom
export-profile-assessor = The assessor: everything but internal notes and internal evidence
export-profile-public = Everybody: only what may be published
export-state = State
export-draft = Draft: marked as such in every document
export-final = Final submission
export-final-blocked = Problems stand in the way, see below
export-obstacles =
    { $count ->
        [one] 1 problem stands in the way of a final submission
       *[other] { $count } problems stand in the way of a final submission
    }
export-go-to = Go to { $place }: { $message }
export-out = Write to (a name ending in .zip, or a folder)
export-browse = Browse…
    .hint = Asks where to write to, and starts the export
export-replace = Replace what is there
export-start = Start the export
    .disabled = Type a path, or use Browse…
export-sign = Sign with (an OpenSSH key; empty: no signature)
    .hint = A private key, or the .pub file of one that the ssh-agent keeps
export-sign-browse = Choose…
export-passphrase = Passphrase, if it is encrypted
export-passphrase-why = Not signed: { $why }
