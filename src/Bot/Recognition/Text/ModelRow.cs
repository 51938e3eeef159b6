namespace ProtectRespect.Bot.Recognition.Text;

/// <summary>One feature of a model: its value in a message's vector, and a weight for each class, in 8 bits of a common scale.</summary>
internal readonly record struct ModelRow(uint Feature, float Value, float Scale, sbyte[] Weights)
{
    public static ModelRow Pack(uint feature, float value, ReadOnlySpan<float> weights)
    {
        var most = 0f;
        foreach (var weight in weights)
        {
            most = Math.Max(most, Math.Abs(weight));
        }

        // Stored as Half: packing and unpacking must agree on the same scale.
        var scale = most > 0 ? (float)(Half)(most / sbyte.MaxValue) : 1f;
        var packed = new sbyte[weights.Length];
        for (var i = 0; i < packed.Length; i++)
        {
            packed[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        }

        return new ModelRow(feature, (float)(Half)value, scale, packed);
    }

    public void Unpack(Span<float> to)
    {
        for (var i = 0; i < Weights.Length; i++)
        {
            to[i] = Weights[i] * Scale;
        }
    }
}
