/// What is read of a mail message.
struct MailMessage: Sendable, Equatable {
  var subject: String?
  /// The name of who sent it, else the address.
  var sender: String?
  /// ISO 8601.
  var date: String?
  var text: String?
  var html: String?
}
