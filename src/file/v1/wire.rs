//! The shapes of format `claimbook/1` as they stand in the file: words, scores, codes and identifiers are text.

use super::fields::{Given, wire};

wire! {
    /// The whole file.
    FileWire {
        /// `claimbook/1`.
        #[expect(dead_code, reason = "the header has read it; here it only must not count as an unknown field")]
        format: String,
        /// What is assessed, by whom.
        subject: SubjectWire,
        /// The highest evidence code ever given.
        last_evidence: u32,
        /// The evidence register.
        evidence: Vec<EvidenceWire>,
        /// Filters of the outline, kept under a name.
        filters: Vec<FilterWire>,
        /// Words that must not leave the house.
        forbidden: Vec<String>,
        /// What was handed over, the oldest first.
        hand_overs: Vec<HandOverWire>,
        /// What is assessed against; one entry for now.
        frameworks: Vec<FrameworkWire>,
    }
}

wire! {
    /// A filter of the outline.
    FilterWire {
        /// Its name.
        name: String,
        /// The filter as typed.
        text: String,
    }
}

wire! {
    /// A hand-over.
    HandOverWire {
        /// The production date of the bundle.
        date: String,
        /// For whom.
        profile: String,
        /// The round.
        round: u32,
        /// The L2s of a batch; all where it is missing.
        batch: Vec<String>,
        /// The bundle's top folder.
        bundle: String,
        /// The SHA-256 digest of the bundle's tagmanifest-sha256.txt.
        tagmanifest_sha256: String,
        /// The prints of the claims, one a line: `1.1.9.5 0123456789abcdef`.
        claims: String,
    }
}

wire! {
    /// What is assessed, by whom, and the texts of the documents.
    SubjectWire {
        /// The company.
        company: String,
        /// Its short Latin name.
        short_name: String,
        /// The title.
        title: String,
        /// The product's version.
        product_version: String,
        /// What kind of thing it is.
        kind: String,
        /// The parts of a solution.
        components: Vec<ComponentWire>,
        /// When it was completed.
        completed: String,
        /// The report's version.
        report_version: String,
        /// The report's authors.
        authors: String,
        /// The executive summary.
        executive_summary: String,
        /// The functionality overview.
        functionality_overview: String,
        /// The version history.
        version_history: Vec<RevisionWire>,
        /// Related certifications.
        related_certifications: String,
        /// A statement on a review or an award.
        statement: String,
        /// Its source.
        statement_source: String,
        /// The misuse note.
        misuse_note: String,
        /// Its source.
        misuse_source: String,
        /// The disclaimer.
        disclaimer: String,
        /// Its source.
        disclaimer_source: String,
        /// The remark at the head of every document.
        notice: String,
        /// How old evidence may be, in years; nothing or 0 sets no limit.
        evidence_years: u64,
        /// The sheets of the documents; A4 where it is missing.
        paper: String,
        /// The path of the logo.
        logo: String,
        /// The colour of heads and rules.
        accent: String,
    }
}

wire! {
    /// A part of a solution.
    ComponentWire {
        /// Its name.
        name: String,
        /// Its version.
        version: String,
        /// The processes that it covers.
        processes: Vec<String>,
    }
}

wire! {
    /// A line of the version history.
    RevisionWire {
        /// The report version.
        version: String,
        /// The date.
        date: String,
        /// Who wrote it.
        author: String,
        /// What changed.
        changes: String,
    }
}

wire! {
    /// A piece of evidence: either `file` with digest and size, or `link`.
    EvidenceWire {
        /// Its code.
        code: String,
        /// Its title.
        title: String,
        /// The path of a file.
        file: Given,
        /// The file's digest.
        sha256: String,
        /// The file's size.
        size: u64,
        /// An address.
        link: Given,
        /// What sort of document it is.
        kind: String,
        /// The document's version.
        document_version: String,
        /// Who issued it.
        issuer: String,
        /// Who may see it; always written.
        confidentiality: String,
        /// The path of the redacted twin.
        redacted_file: Given,
        /// Its digest.
        redacted_sha256: String,
        /// Its size.
        redacted_size: u64,
        /// Whether the file itself is a redacted twin.
        is_redacted: bool,
        /// The component it documents.
        component: String,
        /// The date of the document.
        dated: String,
    }
}

wire! {
    /// One assessed framework version, and everything that is told by its identifiers.
    FrameworkWire {
        /// The framework.
        id: String,
        /// Its version.
        version: String,
        /// The scoring scheme.
        scheme: String,
        /// Self-assessment or awarded.
        stage: String,
        /// What tables print for a process that was not submitted.
        not_submitted_label: String,
        /// The chart groups.
        chart_groups: Vec<GroupWire>,
        /// Own numbers of children.
        denominators: Vec<DenominatorWire>,
        /// The mapping documents.
        documents: Vec<DocumentWire>,
        /// The claims in outline order.
        claims: Vec<ClaimWire>,
    }
}

wire! {
    /// A group of domains that share a chart.
    GroupWire {
        /// Its title.
        title: String,
        /// Its domains.
        domains: Vec<String>,
    }
}

wire! {
    /// An own number of children.
    DenominatorWire {
        /// Of which process.
        process: String,
        /// How many.
        count: u16,
        /// Why.
        note: String,
    }
}

wire! {
    /// A mapping document.
    DocumentWire {
        /// Its L2.
        process: String,
        /// Its version.
        version: u32,
        /// Its round.
        round: u32,
        /// How far it has come.
        state: String,
        /// The date.
        date: String,
        /// Who wrote it.
        author: String,
    }
}

wire! {
    /// A claim.
    ClaimWire {
        /// The process.
        id: String,
        /// Undecided where it is missing.
        scope: String,
        /// Why it is out, or why the score differs.
        reason: String,
        /// Automated, manual, both or none.
        support: String,
        /// The passages.
        mapping: Vec<PassageWire>,
        /// The vendor's score.
        claimed: String,
        /// The assessor's score.
        awarded: String,
        /// What tables print beside the score.
        comment: String,
        /// The internal note.
        note: String,
        /// The component.
        component: String,
        /// To do where it is missing.
        status: String,
        /// Who answers for it.
        owner: String,
        /// Where the evidence is.
        citations: Vec<CitationWire>,
        /// What the assessor asked.
        questions: Vec<QuestionWire>,
    }
}

wire! {
    /// A question of the assessor.
    QuestionWire {
        /// The round.
        round: u32,
        /// Who asked.
        author: String,
        /// When.
        date: String,
        /// The question.
        text: String,
        /// The answer.
        answer: String,
        /// Open where it is missing, else settled.
        state: String,
    }
}

wire! {
    /// A piece of a mapping.
    PassageWire {
        /// The vendor's where it is missing.
        origin: String,
        /// The words.
        text: String,
        /// How far it is supported.
        support: String,
        /// Automated, manual, both or none.
        tag: String,
        /// Why it is not supported.
        reason: String,
        /// Where the evidence is.
        citations: Vec<CitationWire>,
    }
}

wire! {
    /// A pointer into a piece of evidence.
    CitationWire {
        /// Its code.
        evidence: String,
        /// The page.
        page: String,
        /// The section.
        section: String,
        /// The time.
        time: String,
    }
}

/// The fields of every shape, by a name of the shape.
pub(in crate::file) const SHAPES: &[(&str, &[&str])] = &[
    ("file", FileWire::FIELDS),
    ("filter", FilterWire::FIELDS),
    ("hand_over", HandOverWire::FIELDS),
    ("subject", SubjectWire::FIELDS),
    ("component", ComponentWire::FIELDS),
    ("revision", RevisionWire::FIELDS),
    ("evidence", EvidenceWire::FIELDS),
    ("framework", FrameworkWire::FIELDS),
    ("group", GroupWire::FIELDS),
    ("denominator", DenominatorWire::FIELDS),
    ("document", DocumentWire::FIELDS),
    ("claim", ClaimWire::FIELDS),
    ("question", QuestionWire::FIELDS),
    ("passage", PassageWire::FIELDS),
    ("citation", CitationWire::FIELDS),
];
