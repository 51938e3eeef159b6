using Microsoft.Extensions.Hosting;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Recognition;

/// <summary>Loads and uses every recogniser before the node is ready: no visitor waits for them.</summary>
internal sealed class WarmUp(IAssess assess, TimeProvider clock) : IHostedService
{
    private const int Rounds = 300;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        WhenRecogniser.Recognise("tomorrow at 4pm, or 3/4 between 5 and 6", clock.GetUtcNow());
        PhoneRecogniser.Recognise("07700 900123");
        for (var round = 0; round < Rounds; round++)
        {
            assess.Assess("he says hes outside and i dont feel safe, my friend is here too", AssessmentContext.Unknown);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
