using System.Text;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Callbacks;

public sealed class A_request_of_before
{
    [Theory]
    [InlineData("true", SafeAnswer.Yes)]
    [InlineData("false", SafeAnswer.No)]
    public async Task Opens_and_what_was_not_asked_then_is_the_careful_answer(string mayLeaveMessage, SafeAnswer expected)
    {
        var json = $$"""
            {"Name":"Dad","Audience":"ParentOrCarer","Number":"+447700900123","Windows":[{"From":"2026-11-23T13:00:00+00:00","To":"2026-11-23T14:00:00+00:00"}],
            "WhenInTheirWords":"after one","MayLeaveMessage":{{mayLeaveMessage}},"IfSomeoneElseAnswers":null,"CodeWord":"bluebell","Topic":null,"Danger":"No"}
            """;
        await using var store = await TestStore.Open();
        var key = await store.Vault.NewKey(CancellationToken.None);

        var request = SealedCallback.Open(key, "callback", key.Seal(Encoding.UTF8.GetBytes(json), Place.Of("Callback", "callback", "request")));

        Assert.Equal(("Dad", "bluebell", expected), (request.Name, request.CodeWord, request.MayLeaveMessage));
        Assert.Equal(
            (CallbackChannel.Call, SafeAnswer.NotAsked, SafeAnswer.NotAsked, false, IfNoAnswer.ThreeTries, false),
            (request.Channel, request.MayText, request.MaySayWhoWeAre, request.ShowOurNumber, request.IfNoAnswer, request.Consented));
    }

    [Fact]
    public async Task And_one_of_now_comes_back_as_it_was_sealed()
    {
        await using var store = await TestStore.Open();
        var key = await store.Vault.NewKey(CancellationToken.None);
        var request = new CallbackRequest
        {
            Name = "Kit",
            Audience = Audience.YoungPerson,
            Channel = CallbackChannel.TextThenCall,
            Number = "+447700900456",
            WhosePhone = PhoneOwner.SomeoneElses,
            Windows = [],
            WhenInTheirWords = "any time",
            MayLeaveMessage = SafeAnswer.NotSure,
            MaySayWhoWeAre = SafeAnswer.No,
            UnsafeTimes = "after 7",
            ShowOurNumber = true,
            IfNoAnswer = IfNoAnswer.OneTry,
            Consented = true,
        };

        Assert.Equal(request, SealedCallback.Open(key, "id", SealedCallback.Seal(key, "id", request)) with { Windows = request.Windows });
    }
}
