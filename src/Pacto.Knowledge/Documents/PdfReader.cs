using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Pacto.Knowledge.Documents;

/// <summary>Reads the text of a PDF through <c>pdftotext</c>, where that is installed; a scanned page without text holds no words.</summary>
/// <param name="program">The program's name or path.</param>
public sealed class PdfReader(string program = "pdftotext") : IDocumentReader
{
    private const int MostCharacters = 100_000_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public ReadingResult Read(byte[] content)
    {
        if (content.AsSpan(0, Math.Min(content.Length, 1024)).IndexOf("%PDF"u8) >= 0)
        {
            var path = Path.GetTempFileName();
            try
            {
                File.WriteAllBytes(path, content);
                return PlainTextReader.ReadText(Run(path));
            }
            finally
            {
                File.Delete(path);
            }
        }

        throw new DocumentRefusedException(RefusalReason.Damaged, "It does not begin as a PDF does.");
    }

    private string Run(string path)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])["-layout", "-enc", "UTF-8", "-q", path, "-"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Begin(start);
        using var timeout = new CancellationTokenSource(Longest);
        using var killing = timeout.Token.Register(() => Kill(process));
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var text = ReadBounded(process);
        process.WaitForExit();
        return timeout.IsCancellationRequested ? throw new DocumentRefusedException(RefusalReason.TooSlow, $"{Longest.TotalSeconds:0} s.")
            : process.ExitCode != 0 ? throw new DocumentRefusedException(RefusalReason.Damaged, $"{program} ended with {process.ExitCode}.")
            : text;
    }

    private Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new DocumentRefusedException(RefusalReason.MissingProgram, program);
        }
        catch (Win32Exception missing)
        {
            throw new DocumentRefusedException(RefusalReason.MissingProgram, program, missing);
        }
    }

    private static string ReadBounded(Process process)
    {
        var text = new StringBuilder();
        var buffer = new char[1 << 16];
        int read;
        while ((read = process.StandardOutput.Read(buffer, 0, buffer.Length)) > 0)
        {
            text.Append(buffer, 0, read);
            if (text.Length > MostCharacters)
            {
                Kill(process);
                throw new DocumentRefusedException(RefusalReason.TooLarge, "Its text exceeds the limit.");
            }
        }

        return text.ToString();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
