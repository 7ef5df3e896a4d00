### Claimbook: recovery, and the file on disk
recovery-title = Recovered
recovery-about = Claimbook ended before these were saved
recovery-never-saved = An assessment never saved
recovery-recover = Recover
recovery-recover-name = Recover { $name }
recovery-discard = Discard…
recovery-discard-name = Discard { $name }
recovery-compare = Compare…
recovery-compare-name = Compare { $name }
recovery-of = { $title }, written { $when }
recovery-written = Written { $when }
recovery-looking = Comparing with the saved file…
recovery-same = Nothing differs from the saved file
recovery-nothing-saved = There is no saved file to compare with
recovery-cannot-compare = Cannot be compared with the saved file: { $why }
recovery-differ = { $what }:
recovery-discard-title = Discard the recovered changes?
recovery-discard-question = { $name } was never saved in this state. Once it is discarded, nothing brings it back.
recovery-discard-do = Discard for good
recovery-differences-title = What was recovered
recovery-differences-about = On the left is what is saved in the file, on the right what was recovered.

compare-claims-differ = { $count ->
    [one] { $count } claim differs
   *[other] { $count } claims differ
}
compare-evidence-differ = { $count ->
    [one] { $count } piece of evidence differs
   *[other] { $count } pieces of evidence differ
}
compare-fields-differ = { $count ->
    [one] { $count } field of the subject differs
   *[other] { $count } fields of the subject differ
}
compare-nothing = Nothing differs
compare-empty = empty
compare-place = Place
compare-saved = Saved
compare-recovered = Recovered
compare-own = This window
compare-disk = On disk
compare-list = Differences
compare-framework = Framework version
compare-evidence-whole = Evidence { $code }
compare-evidence-part = Evidence { $code }, { $part }
compare-passage = Passage { $number }, { $part }
compare-denominator = Own number of children
compare-document = Mapping document
compare-last-evidence = Last evidence code
part-scope = scope
part-reason = reason
part-support = support
part-claimed = claimed score
part-awarded = awarded score
part-mapping = mapping
part-citations = citations
part-comment = comment
part-note = internal note
part-component = component
part-status = status
part-owner = owner
part-text = text
part-tag = automated or manual
part-origin = whose words
part-title = title
part-source = file or address
part-kind = kind
part-version = document version
part-issuer = issuer
part-confidentiality = who may see it
part-redaction = redacted version

keep-cancel = Cancel
keep-close = Close
keep-copy-told = This is a copy now; it has no file yet
keep-copy-hint = Save it under a name of its own.
keep-reload-step = Reload from disk
keep-reloaded = The version on disk was taken over
keep-reloaded-hint = Undo brings your own version back.
keep-merge-step = Merge with the version on disk
keep-merged = Merged with the version on disk
keep-merged-hint = It is one step of undo. Save to keep it.
    .saved = It is one step of undo.
keep-merge-framework = The version on disk is about another framework version, and cannot be merged
keep-merge-framework-hint = Reload it, or save this one under another name.
keep-read-only = Not changed
keep-read-only-why = this file is open in another window, and this window only reads
keep-read-only-hint = Work on a copy, or choose Open anyway, above.
keep-elsewhere = Open in another window. This window only reads.
keep-elsewhere-anyway = Also open in another window. Whoever saves last has to merge.
keep-open-anyway = Open anyway
keep-open-anyway-hint = Change and save it here as well; what the other window saves is noticed
keep-work-on-copy = Work on a copy
keep-work-on-copy-hint = Goes on without a file; you choose a name when you save
keep-save-as = Save as…
keep-save-path = Save to a path…
keep-changed = The file was changed by another program: { $what }.
keep-unreadable = The file was changed by another program, and cannot be read: { $why }
keep-gone = The file was removed or renamed by another program. Saving writes it again.
keep-save-again = Save again
keep-save-failed = Not saved: { $why }
keep-try-again = Try again
keep-reload = Reload
keep-reload-hint = Takes the version on disk over, as one step of undo: your own version stays there
keep-merge = Merge
keep-merge-hint = Keeps what each side changed; asks where both changed the same field
keep-compare = Compare…
keep-compare-hint = Shows what differs
keep-overwrite = Save over it
keep-overwrite-hint = The version on disk stays as the previous version, with ~ behind its name
keep-disk-title = The file was changed by another program
keep-disk-about = { $name } on disk is not what this window read or saved last. Nothing was overwritten. What is to become of the two versions?
keep-merge-title = Both versions changed these
keep-merge-about = Everything else is merged already. Choose which holds; the merge is one step of undo.
keep-merge-do = Merge so
keep-merge-all-ours = All from this window
keep-merge-all-theirs = All from disk
keep-merge-before = Before both were changed
compare-filters = saved filters
compare-hand-overs = log of hand-overs
