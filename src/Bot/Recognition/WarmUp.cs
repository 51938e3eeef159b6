using Microsoft.Extensions.Hosting;

namespace ProtectRespect.Bot.Recognition;

/// <summary>Loads the models of dates and numbers before the node is ready: no visitor waits for them.</summary>
internal sealed class WarmUp(TimeProvider clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        WhenRecogniser.Recognise("tomorrow at 4pm, or 3/4 between 5 and 6", clock.GetUtcNow());
        PhoneRecogniser.Recognise("07700 900123");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
