using System.IO.Compression;
using System.Text;

namespace ProtectRespect.Bot.Recognition.Text;

/// <summary>The file of a <see cref="LinearModel"/>: what it was made of, the classes, and the rows, compressed.</summary>
internal static class ModelFile
{
    private const string Magic = "linear-text-model-2";

    /// <summary>Reads a model; null when the file is none, or was made for other features than this program's.</summary>
    public static LinearModel? Read(byte[] file)
    {
        try
        {
            using var reader = new BinaryReader(new BrotliStream(new MemoryStream(file), CompressionMode.Decompress), Encoding.UTF8);
            return reader.ReadString() == Magic && reader.ReadInt32() == TextFeatures.Version ? ReadModel(reader) : null;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    public static byte[] Write(string fingerprint, IReadOnlyList<string> classes, IReadOnlyList<float> biases, IReadOnlyList<ModelRow> rows, float unknown)
    {
        var file = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true), Encoding.UTF8))
        {
            writer.Write(Magic);
            writer.Write(TextFeatures.Version);
            writer.Write(fingerprint);
            writer.Write(unknown);
            writer.Write(classes.Count);
            foreach (var (name, bias) in classes.Zip(biases))
            {
                writer.Write(name);
                writer.Write(bias);
            }

            WriteRows(writer, rows);
        }

        return file.ToArray();
    }

    /// <summary>Column by column: what is alike stands together and takes less room.</summary>
    private static void WriteRows(BinaryWriter writer, IReadOnlyList<ModelRow> rows)
    {
        writer.Write(rows.Count);
        foreach (var row in rows)
        {
            writer.Write(row.Feature);
            writer.Write((Half)row.Value);
            writer.Write((Half)row.Scale);
        }

        for (var i = 0; i < rows[0].Weights.Length; i++)
        {
            foreach (var row in rows)
            {
                writer.Write(row.Weights[i]);
            }
        }
    }

    private static LinearModel ReadModel(BinaryReader reader)
    {
        var fingerprint = reader.ReadString();
        var unknown = reader.ReadSingle();
        var classes = new string[reader.ReadInt32()];
        var biases = new float[classes.Length];
        for (var i = 0; i < classes.Length; i++)
        {
            (classes[i], biases[i]) = (reader.ReadString(), reader.ReadSingle());
        }

        var rows = new ModelRow[reader.ReadInt32()];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new ModelRow(reader.ReadUInt32(), (float)reader.ReadHalf(), (float)reader.ReadHalf(), new sbyte[classes.Length]);
        }

        var column = new byte[rows.Length];
        for (var i = 0; i < classes.Length; i++)
        {
            reader.BaseStream.ReadExactly(column);
            for (var row = 0; row < rows.Length; row++)
            {
                rows[row].Weights[i] = (sbyte)column[row];
            }
        }

        return new LinearModel(fingerprint, classes, biases, rows, unknown);
    }
}
