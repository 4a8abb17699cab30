using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace Briefings.Worker.Delivery.Mail;

internal sealed class ReadyMail(SmtpClient client, MailOptions options, MailboxAddress recipient, Wish wish, TimeProvider clock) : IReadyDelivery
{
    public async Task<DeliveryResult> SendAsync(Parcel parcel, string key)
    {
        using var message = new Letter(options, recipient).Write(parcel, key, parcel.In(wish.Formats));
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        format.International = MailAddress.NeedsInternational(recipient) || MailAddress.NeedsInternational((MailboxAddress)message.From[0]);
        if (format.International && !client.Capabilities.HasFlag(SmtpCapabilities.UTF8))
            return new DeliveryResult.Refused(Problems.MailNoUtf8(recipient.Address, Server));
        var limit = Limit();
        if (Size(message, format) > limit)
            return new DeliveryResult.Refused(Problems.DeliveryTooLarge(Server, limit));

        var body = new BodyProgress();
        try
        {
            using var timeUp = new CancellationTokenSource(options.Timeout, clock);
            var reply = await client.SendAsync(format, message, timeUp.Token, body);
            return new DeliveryResult.Sent(ShownText.Within(200, reply));
        }
        catch (SmtpCommandException fault)
        {
            var problem = Problems.MailNotTaken(recipient.Address, Server, (int)fault.StatusCode, ShownText.Within(200, fault.Message));
            return (int)fault.StatusCode is >= 400 and < 500 ? new DeliveryResult.Failed(problem) : new DeliveryResult.Refused(problem);
        }
        catch (ServiceNotAuthenticatedException)
        {
            return new DeliveryResult.Refused(Problems.MailLoginNeeded(Server));
        }
        catch (Exception fault) when (fault is IOException or SocketException or TimeoutException or OperationCanceledException or ProtocolException or ServiceNotConnectedException)
        {
            // The server cannot have taken a message whose last byte had not been written.
            return body.IsWhole ? new DeliveryResult.InDoubt(Problems.MailInDoubt(recipient.Address, Server)) : new DeliveryResult.Failed(Problems.MailUnreachable(Server));
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2), clock);
            await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception fault) when (fault is IOException or SocketException or TimeoutException or OperationCanceledException or ProtocolException or CommandException or ServiceNotConnectedException)
        {
            // Whatever was to be said has been said.
        }

        client.Dispose();
    }

    private string Server => $"{options.Host}:{options.PortOrDefault}";

    private long Limit()
    {
        var own = options.MaxMegabytes * 1024L * 1024L;
        return client.Capabilities.HasFlag(SmtpCapabilities.Size) && client.MaxSize > 0 ? Math.Min(own, client.MaxSize) : own;
    }

    private static long Size(MimeMessage message, FormatOptions format)
    {
        using var measured = new MimeKit.IO.MeasuringStream();
        message.WriteTo(format, measured);
        return measured.Length;
    }

    /// <summary>How much of the message has been written to the line.</summary>
    private sealed class BodyProgress : ITransferProgress
    {
        public bool IsWhole { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => IsWhole = bytesTransferred >= totalSize;

        public void Report(long bytesTransferred) => IsWhole = true;
    }
}
