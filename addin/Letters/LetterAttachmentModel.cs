namespace ReferralOutlook.AddIn.Letters;

/// <summary>GET /addin/letters/{id}/file: the bridge hands the document to Outlook, which attaches it to the mail being written.</summary>
public sealed record LetterAttachmentModel(string FileName, ReadOnlyMemory<byte> Content);
