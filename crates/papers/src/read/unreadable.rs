//! Why a file cannot be read, and how much of a file is read at most.

/// How much is read at most. A letter is far smaller; a file beyond is refused before it fills the memory.
pub(super) mod limits {
    /// The bytes of one part, unpacked.
    pub(in crate::read) const PART: usize = 16 << 20;
    /// The bytes of all parts that are read, unpacked.
    pub(in crate::read) const PARTS: usize = 64 << 20;
    /// The pages of a PDF. A letter with all its annexes has some tens.
    pub(in crate::read) const PAGES: usize = 500;
    /// The entries of an archive.
    pub(in crate::read) const ENTRIES: usize = 2_000;
    /// How deep elements may lie in each other.
    pub(in crate::read) const DEPTH: usize = 200;
    /// The pieces of a text, and the fields of a form.
    pub(in crate::read) const PIECES: usize = 100_000;
    /// The bytes of what is filled into a field: fields lie in each other, and each has its text.
    pub(in crate::read) const FIELD: usize = 16 << 10;
    /// The bytes of the number of a paragraph, as a list defines it: it is repeated for each paragraph.
    pub(in crate::read) const NUMBER: usize = 64;
    /// The bytes of a piece that is held against clauses.
    pub(in crate::read) const CLAUSE: usize = 32 << 10;
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is none of DOCX, PDF, HTML and text.
    #[error("the content is none of DOCX, PDF, HTML and plain text; save the letter as one of these")]
    OtherKind,
    /// It is text in an encoding that the reader does not know.
    #[error("the text is in an encoding that cannot be read; save it as UTF-8")]
    Encoding,
    /// The pages of a PDF refer to each other in a circle.
    #[error("the list of pages of the file leads back to itself; save the letter again")]
    Circular,
    /// It unpacks to more than a letter can have.
    #[error("the file unpacks to more than a letter can hold; it was not read further")]
    TooLarge,
    /// Its elements lie too deep in each other.
    #[error("the elements of the file lie too deep in each other; it was not read further")]
    TooDeep,
    /// It declares entities or a document type, which no letter needs.
    #[error("the file declares a document type of its own, which no letter needs; it was not read further")]
    Declares,
    /// It holds macros.
    #[error("the file holds macros; save the letter as DOCX without macros")]
    Macros,
    /// It is encrypted.
    #[error("the file is encrypted; save the letter without a password")]
    Encrypted,
    /// It ends too early or is damaged.
    #[error("the file is damaged: a part of it cannot be unpacked or read; save the letter again")]
    Damaged,
    /// It has no text: pictures of pages.
    #[error("the file has pages and no text, such as a scan; read the paper it was made from")]
    NoText,
}

impl Unreadable {
    /// The key of the catalogue, after `unreadable-`.
    pub fn key(self) -> &'static str {
        match self {
            Unreadable::OtherKind => "other-kind",
            Unreadable::Encoding => "encoding",
            Unreadable::Circular => "circular",
            Unreadable::TooLarge => "too-large",
            Unreadable::TooDeep => "too-deep",
            Unreadable::Declares => "declares",
            Unreadable::Macros => "macros",
            Unreadable::Encrypted => "encrypted",
            Unreadable::Damaged => "damaged",
            Unreadable::NoText => "no-text",
        }
    }
}
