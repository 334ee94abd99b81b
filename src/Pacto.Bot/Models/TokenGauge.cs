using System.Text;

namespace Pacto.Bot.Models;

/// <summary>
/// How many tokens a text is at most. No token of a byte-level vocabulary is shorter than a byte, so its UTF-8 bytes are a bound that is
/// never below the truth; what services report makes it tighter. Safe to use from many threads.
/// </summary>
internal sealed class TokenGauge
{
    /// <summary>Reports needed before they are believed.</summary>
    private const int FewestReports = 3;

    /// <summary>Room above the worst share that was reported.</summary>
    private const double Margin = 1.15;

    /// <summary>What a prompt is sized by until there are reports: a token for so many bytes of Spanish is little. Tokens per byte.</summary>
    private const double Careful = 1 / 2.6;

    /// <summary>A service wraps each message in a few tokens of its own. Tokens.</summary>
    private const int Frame = 16;

    private readonly Lock gate = new();
    private double worst;
    private int reports;

    /// <summary>Bytes of a text as it is sent.</summary>
    public static int BytesOf(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>Most tokens that so many bytes can be. Never below the truth before the first reports; above the worst report later.</summary>
    public long Bound(long bytes) => Frame + (long)Math.Ceiling(bytes * Math.Min(1, IsCalibrated ? worst * Margin : 1));

    /// <summary>Bytes of a prompt that will be about so many tokens and most probably not more.</summary>
    public int BytesFor(int tokens)
    {
        var share = IsCalibrated ? worst * Margin : Math.Max(Careful, worst);
        return (int)((tokens - Frame) / Math.Min(1, share));
    }

    /// <summary>Takes in what a service counted.</summary>
    /// <param name="bytes">What was sent.</param>
    /// <param name="tokens">What was counted.</param>
    public void Learn(long bytes, long tokens)
    {
        if (bytes <= 0 || tokens <= 0)
        {
            return;
        }

        lock (gate)
        {
            worst = Math.Max(worst, (double)Math.Max(1, tokens - Frame) / bytes);
            reports++;
        }
    }

    private bool IsCalibrated => Volatile.Read(ref reports) >= FewestReports;
}
