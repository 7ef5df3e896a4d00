### Claimbook: the check of somebody's bundle

bundle-title = Check a submission bundle
bundle-about = A zip or a folder, made by Claimbook or any other BagIt program. Nothing is unpacked or changed.
bundle-path = Bundle (a zip or a folder)
bundle-check = Check it
    .disabled = Type a path, choose a bundle, or drop one on the window
bundle-pick-zip = Choose a zip…
bundle-pick-folder = Choose a folder…
bundle-stop = Stop the check
bundle-stopped = The check was stopped. Nothing is known about the bundle.
bundle-rate = { $rate } per second
bundle-rate-left = { $rate } per second, { $left } left
bundle-valid = Valid
    .hint = Every file is there, and every digest is right.
bundle-changed = Not valid: files have changed
    .hint = All files are there, and not all are what the manifests say.
bundle-incomplete = Not valid: not complete
    .hint = Files are missing or not listed, or the bundle cannot be understood.
bundle-signature-bad = The signature will not do
    .hint = The files are right, and the signature is missing, wrong, or by somebody you do not trust.
bundle-yes = yes
bundle-no = no
bundle-unsigned = none
bundle-signed-by = valid, by { $names } ({ $key })
bundle-signed-untrusted = right, by a key nobody has vouched for ({ $key })
bundle-signed-wrong = wrong
bundle-payload =
    { $count ->
        [one] 1 file, { $bytes }
       *[other] { $count } files, { $bytes }
    }
bundle-fact-valid = Valid
bundle-fact-complete = Complete
bundle-fact-signature = Signature
bundle-fact-payload = Contents
bundle-fact-name = Name
bundle-fact-version = Format
bundle-signers = Signers you trust (allowed_signers file)
    .hint = As ssh-keygen reads it: a name and a public key in each line
bundle-signers-use = Check the signature
bundle-signers-pick = Choose…
bundle-signers-none = Trust nobody
bundle-bad-signers = The list of signers: { $what }
bundle-nothing-found = No problem was found
bundle-found = { $problems } problems, { $warnings } warnings
bundle-whole = The bundle
bundle-read = Open the assessment inside
    .hint = To be read; nothing in the bundle is changed
bundle-again = Check again
bundle-another = Another bundle…
bundle-opened = The assessment inside { $name } is open, to be read
    .hint = Save it under a name of its own to change it
bundle-not-picked = No bundle was checked
    .hint = Where no file dialog appears, type the path into the field
bundle-read-only-why = it is the assessment inside a submission bundle
bundle-read-only-hint = Save it under a name of its own to change it
bundle-bar = Read-only: the assessment inside { $name }
bundle-bar-invalid = Read-only: the assessment inside { $name }, which was not found valid
bundle-bar-verdict = Show the verdict
