namespace Briefings;

// 7000 to 7499: sources
public static partial class Problems
{
    // Addresses and what stands behind them

    public static Problem AddressUnreadable(string address) =>
        new("BRF7001", $"{Shown(address)} is no address of a page. Write it whole, as https://example.org/news.");

    public static Problem SchemeRefused(string where, string scheme) =>
        new("BRF7002", $"Addresses begin with http or https, not with {scheme}. For a file, use an inbox folder.", where);

    public static Problem AddressWithPassword(string where) =>
        new("BRF7003", "The address has a name or password in it, which would be stored and printed with it. Take it out.", where);

    public static Problem PortRefused(string where, int port) =>
        new("BRF7004", $"Port {port} is not asked. If a web server is there, add it to Sources:Ports.", where);

    public static Problem HostUnknown(string host) =>
        new("BRF7006", $"No address is known for the host {Shown(host)}. Check how it is written, and the machine's name service.");

    public static Problem AddressNotPublic(string host, string address, string what) =>
        new("BRF7007", $"{Shown(host)} is at {address}, which is not public ({what}). If it may be asked, add it to Sources:AllowPrivateAddresses.");

    public static Problem TooSlow(string? where, string what, TimeSpan limit) =>
        new("BRF7008", $"{what} within {limit.TotalSeconds:0.##} s. It is asked again at the next run.", where);

    public static Problem Unreachable(string where) =>
        new("BRF7009", "The server cannot be reached. It is asked again at the next run; if it stays away, remove the source.", where);

    public static Problem NotSecure(string where) =>
        new("BRF7010", "No secure connection could be made: the certificate is not valid for this host, or the server speaks no TLS here. Check the address.", where);

    public static Problem NotHttp(string where) =>
        new("BRF7011", "What answered is no web server, or a broken one. Check the address and the port.", where);

    public static Problem HeadersTooLarge(string where) =>
        new("BRF7012", "The headers of the answer are larger than any honest server sends. It was not read.", where);

    public static Problem AnswerTooLarge(string where, int limit) =>
        new("BRF7013", $"The answer is larger than {Size(limit)}, unpacked. If it is honest, raise Sources:MaxFeedBytes or Sources:MaxPageBytes.", where);

    public static Problem PackingUnknown(string where, string packing) =>
        new("BRF7014", $"The answer is packed as {Shown(packing)}, which nobody asked for. It was not unpacked.", where);

    public static Problem AnswerBroken(string where, string how) =>
        new("BRF7015", $"The answer is broken: {how}. It is asked for again at the next run.", where);

    public static Problem TooManyRedirects(string where, int limit) =>
        new("BRF7016", $"The server sent on more than {limit} times, perhaps in a circle. Open it in a browser and give the address where it ends.", where);

    public static Problem RedirectToPlain(string where, string to) =>
        new("BRF7017", $"The server sent on from https to {Shown(to)}, which anybody on the way could change. Give another address.", where);

    public static Problem RedirectRefused(string where, Problem why) =>
        new("BRF7018", $"The server sent on to {Shown(why.Where ?? "an address that is none")}, where nothing is asked: {why.Message}", where);

    public static Problem RedirectNowhere(string? where) =>
        new("BRF7019", "The server sent on without an address that can be read. Open it in a browser and give the address where it ends.", where);

    public static Problem RobotsForbid(string where, string host) =>
        new("BRF7020", $"The robots.txt of {host} asks not to read this. With the leave of its owner, add the host to Sources:IgnoreRobotsOf.", where);

    public static Problem RobotsUnavailable(string where, string host, int status) =>
        new("BRF7021", $"The robots.txt of {host} cannot be had now ({status}), so nothing is read there. It is asked again at the next run.", where);

    public static Problem AccessRefused(string where, int status) =>
        new("BRF7022", $"The server refuses it to us ({status}): it may want a login or a subscription. Save the article into an inbox folder.", where);

    public static Problem NotThere(string where, int status) =>
        new("BRF7023", $"There is nothing at this address ({status}). Check it, or remove it.", where);

    public static Problem ServerBusy(string where, int status) =>
        new("BRF7024", $"The server has no time for us now ({status}). It is asked again when it said, or at the next run.", where);

    public static Problem ServerFailed(string where, int status) =>
        new("BRF7025", $"The server failed ({status}). It is asked again at the next run.", where);

    public static Problem AnswerUseless(string where, int status) =>
        new("BRF7026", $"The server answered {status} and no page. Open the address in a browser and check it.", where);

    public static Problem WrongMedia(string where, string mediaType) =>
        new("BRF7027", $"There is no article at this address, but {Shown(mediaType)}. Give the address of a page, a PDF or a DOCX.", where);

    public static Problem StillWaiting(string where, DateTimeOffset until) =>
        new("BRF7028", $"The server asked to be left alone until {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC, and is.", where);

    // Feeds

    public static Problem NotAFeed(string where, string what) =>
        new("BRF7101", $"This is no feed, but {Shown(what)}. RSS 2.0, Atom 1.0 and JSON Feed 1 are read: look on the site for its feed's address.", where);

    public static Problem FeedBroken(string where, int? line, int? column) =>
        new("BRF7102", "The feed breaks off or is not well written here, and cannot be read. Tell its publisher; it is read again at the next run.", where, line, column);

    public static Problem FeedWithDtd(string where) =>
        new("BRF7103", "The feed has a document type definition, as attacks have, and is not read. Look on the site for another feed.", where);

    public static Problem EntryWithoutAddress(string where, string title) =>
        new("BRF7104", $"The entry {Shown(title)} has neither an article in it nor an address. Look for it on the publisher's site.", where);

    public static Problem EntriesTooOld(string where, int count, int days) =>
        Warning("BRF7105", $"{Counted(count, "entry is", "entries are")} older than {Counted(days, "day", "days")} and left out. To read older ones, raise the feed's MaxAge.", where);

    public static Problem EntriesTooMany(string where, int count, int limit) =>
        Warning("BRF7106", $"The feed has {Counted(count, "entry", "entries")} more than the {limit} that are read at once; they are left out. To read more, raise the feed's MaxEntries.", where);

    public static Problem NotOpml(string where) =>
        new("BRF7107", "This is no OPML: there is no <opml> with outlines in it. Export the subscriptions of a feed reader as OPML.", where);

    public static Problem NoFeedsInOpml(string where) =>
        new("BRF7108", "No outline in it has a feed's address (xmlUrl). Export the subscriptions of a feed reader as OPML.", where);

    public static Problem ScheduleNotNamed(string file, string? name, IReadOnlyList<string> names) =>
        new("BRF7109", $"{(name is null ? "It must be said which schedule is meant" : $"There is no schedule {Shown(name)}")}. {(names.Count == 0 ? "The file has none." : $"Give --schedule with one of {string.Join(", ", names)}.")}", file);

    public static Problem NotPlainJson(string file) =>
        new("BRF7110", "The file is not JSON, or has comments, which would be lost. Leave --into away, and paste what is printed into the schedule's Sources.", file);

    // What is recognised and not briefed

    public static Problem SkippedPaywalled(string where) =>
        new("BRF7201", "The article goes on behind a paywall and was left out. With a subscription, save it whole into an inbox folder.", where);

    public static Problem SkippedTruncated(string where, string why) =>
        new("BRF7202", $"Only a part of the article is there, and it was left out: {why} Save it whole into an inbox folder.", where);

    public static Problem SkippedShort(string where, int sentences) =>
        new("BRF7203", $"There is too little to brief ({Counted(sentences, "sentence", "sentences")}), and it was left out.", where);

    public static Problem SkippedDuplicate(string where, string same) =>
        new("BRF7204", $"It is the same article as {Shown(same)}, and was left out.", where);

    // Documents

    public static Problem PdfLocked(string where) =>
        new("BRF7301", "The PDF is locked with a password. Save it without one, or save the text of the article.", where);

    public static Problem PdfWithoutText(string where) =>
        new("BRF7302", "The PDF holds pictures of pages and no text: it was scanned. Have its text recognised first, for example with ocrmypdf.", where);

    public static Problem PdfBroken(string where) =>
        new("BRF7303", "The PDF is damaged and cannot be read. Get it anew, or save the text of the article.", where);

    public static Problem PdfTooLong(string where, int pages, int limit) =>
        new("BRF7304", $"The PDF has {pages} pages; an article has {limit} at most. Save the pages of the article alone.", where);

    public static Problem WordBroken(string where) =>
        new("BRF7305", "The DOCX is damaged and cannot be read. Save it anew, or save the text of the article.", where);

    public static Problem PackedTooTight(string where) =>
        new("BRF7306", "It unpacks to far more than an article is, as attacks do, and was not read. Save the text of the article.", where);

    public static Problem MailBroken(string where) =>
        new("BRF7307", "This is no mail as programs write them (MIME). Save it anew, or save the text of the article.", where);

    public static Problem MailWithoutText(string where) =>
        new("BRF7308", "The mail has no text of its own. If the article is attached, save it into an inbox folder.", where);

    // Inbox

    public static Problem InboxMissing(string path) =>
        new("BRF7401", "There is no such inbox folder. Make it, or correct the source's path.", path);

    public static Problem InboxUnreadable(string path) =>
        new("BRF7402", "The inbox folder cannot be listed. Check that Briefings may read it.", path);

    public static Problem InboxLeadsAway(string path) =>
        new("BRF7403", "This is a link to another place, and nothing is moved there. Put a folder in its place.", path);

    public static Problem CannotPutAway(string path, string target) =>
        new("BRF7404", $"The file was read but cannot be moved to {target}, and stays where it is. Check that Briefings may write there.", path);

    // Mail folders

    public static Problem MailPasswordMissing(string where, string variable) =>
        new("BRF7451", $"The mail folder needs a password or a token. Set the environment variable {variable}; secrets are read from nowhere else.", where);

    public static Problem MailLoginRefused(string where, string user, string variable) =>
        new("BRF7452", $"The mail server refuses the login of {Shown(user)}. Check the user and what {variable} holds; many providers want a password made for one program, and tokens end within the hour.", where);

    public static Problem MailFolderMissing(string where, string folder) =>
        new("BRF7453", $"There is no mail folder {Shown(folder)}. Write it as the server does, as in Newsletters or INBOX/Newsletters.", where);

    public static Problem MailServerFailed(string where) =>
        new("BRF7454", "The mail server cannot be reached, or broke off. It is asked again at the next run.", where);

    public static Problem MailCertificateUnknown(string where) =>
        new("BRF7455", "The certificate of the mail server is of no authority that this machine believes, or is not for this host, so no password was sent. Check host and port; for a server of your own, give its authority's certificate as the source's caFile.", where);

    private static string Size(int bytes) => bytes >= 1024 * 1024 ? $"{bytes / (1024.0 * 1024):0.#} MB" : $"{bytes / 1024.0:0.#} kB";

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
