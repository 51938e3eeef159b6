namespace ProtectRespect.Bot.Tests.Recognition;

/// <summary>What is reached is told with each line that is missed; the floors lie a little below, because the words of children go on changing.</summary>
public sealed class Answers_by_the_table
{
    [Theory]
    [InlineData("held", 0.95)]
    [InlineData("work", 0.97)]
    public void Times_to_call(string half, double floor) => TableLines.Reach(floor, [.. TableLines.Read("when.jsonl", half)], WhenLine.Miss);

    [Theory]
    [InlineData("held", 0.95)]
    [InlineData("work", 0.97)]
    public void Numbers_to_call(string half, double floor) => TableLines.Reach(floor, [.. TableLines.Read("phone.jsonl", half)], PhoneLine.Miss);
}
