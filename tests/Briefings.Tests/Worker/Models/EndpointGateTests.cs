using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Briefings.Worker.Models;
using Microsoft.Extensions.Time.Testing;

namespace Briefings.Tests.Worker.Models;

/// <summary>When calls are made, by a clock that the test turns: the log is of the endpoint.</summary>
public sealed class EndpointGateTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly List<int> seconds = [];

    [Fact]
    public void No_minute_sees_more_requests_than_the_limit_and_none_waits_longer_than_it_must()
    {
        Send(new ModelOptions { RequestsPerMinute = 10 }, requests: 25, everySecond: 0);

        Assert.Equal([.. Enumerable.Repeat(0, 10), .. Enumerable.Repeat(61, 10), .. Enumerable.Repeat(122, 5)], seconds);
    }

    [Fact]
    public void Requests_that_come_slowly_do_not_wait()
    {
        Send(new ModelOptions { RequestsPerMinute = 10 }, requests: 30, everySecond: 7);

        Assert.Equal(Enumerable.Range(0, 30).Select(number => number * 7), seconds);
    }

    [Fact]
    public void No_minute_sees_more_tokens_than_the_limit_the_first_included()
    {
        // A request of 400 bytes is 100 tokens; with the longest reply 1,000.
        Send(new ModelOptions { TokensPerMinute = 3_500, MaxOutputTokens = 900 }, requests: 8, everySecond: 10);

        Assert.Equal([0, 10, 20, 61, 71, 81, 122, 132], seconds);
    }

    [Fact]
    public void One_request_that_is_more_than_a_minute_allows_goes_alone()
    {
        Send(new ModelOptions { TokensPerMinute = 1_000, MaxOutputTokens = 8_000 }, requests: 3, everySecond: 0);

        Assert.Equal([0, 61, 122], seconds);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "seconds")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "seconds")]
    [InlineData(HttpStatusCode.TooManyRequests, "date")]
    [InlineData(HttpStatusCode.TooManyRequests, "milliseconds")]
    public void While_a_Retry_After_holds_no_call_is_made(HttpStatusCode status, string form)
    {
        // One request comes every ten seconds; the second is told to wait for half a minute.
        Send(new ModelOptions(), requests: 7, everySecond: 10, call => call == 2 ? Waiting(status, form) : new HttpResponseMessage(HttpStatusCode.OK));

        Assert.Equal([0, 10, 40, 40, 40, 50, 60], seconds);
    }

    [Fact]
    public void What_waited_for_its_turn_waits_for_a_Retry_After_that_came_meanwhile()
    {
        // Two a minute: the third has waited for its turn until 61 when the second, made at 30, has told it to wait until 90.
        Send(new ModelOptions { RequestsPerMinute = 2, MaxRetryAfter = TimeSpan.FromMinutes(5) }, requests: 3, everySecond: 30,
            call => call == 2 ? Waiting(HttpStatusCode.TooManyRequests, "seconds", 60) : new HttpResponseMessage(HttpStatusCode.OK));

        Assert.Equal([0, 30, 90], seconds);
    }

    private HttpResponseMessage Waiting(HttpStatusCode status, string form, int wait = 30)
    {
        var response = new HttpResponseMessage(status);
        if (form == "milliseconds")
            response.Headers.Add("retry-after-ms", $"{wait}000");
        else
            response.Headers.RetryAfter = form == "date" ? new RetryConditionHeaderValue(clock.GetUtcNow().AddSeconds(wait)) : new RetryConditionHeaderValue(TimeSpan.FromSeconds(wait));
        return response;
    }

    /// <summary>Sends requests by a plan, and turns the clock second by second until all are answered.</summary>
    private void Send(ModelOptions options, int requests, int everySecond, Func<int, HttpResponseMessage>? answer = null)
    {
        var start = clock.GetTimestamp();
        using var endpoint = new Endpoint(call =>
        {
            seconds.Add((int)clock.GetElapsedTime(start).TotalSeconds);
            return answer?.Invoke(call) ?? new HttpResponseMessage(HttpStatusCode.OK);
        });
        using var client = new HttpMessageInvoker(new EndpointGate(options, new ModelEndpoint([options], clock), clock) { InnerHandler = endpoint });
        var sent = new List<Task>();
        OneThread.Run(work =>
        {
            for (var second = 0; second < 600; second++)
            {
                while (sent.Count < requests && second >= sent.Count * everySecond)
                {
                    sent.Add(client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "http://endpoint") { Content = new ByteArrayContent(new byte[400]) }, CancellationToken.None));
                    work.Finish();
                }

                clock.Advance(TimeSpan.FromSeconds(1));
                work.Finish();
            }
        });
        Assert.Equal((requests, true), (sent.Count, sent.TrueForAll(task => task.IsCompletedSuccessfully)));
    }

    /// <summary>Everything that waits for no clock runs before the clock is turned.</summary>
    private sealed class OneThread : SynchronizationContext
    {
        private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> waiting = [];

        public static void Run(Action<OneThread> test)
        {
            var (before, thread) = (Current, new OneThread());
            SetSynchronizationContext(thread);
            try
            {
                test(thread);
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }

        public override void Post(SendOrPostCallback d, object? state) => waiting.Enqueue((d, state));

        public void Finish()
        {
            while (waiting.TryDequeue(out var next))
                next.Callback(next.State);
        }
    }

    private sealed class Endpoint(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
    {
        private int calls;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(++calls));
    }
}
