using System.Globalization;
using Pacto.Knowledge.Languages;

namespace Pacto.Fitting;

/// <summary>Figures of a fit.</summary>
internal static class Report
{
    /// <summary>What must be added to the evidence so that just this share of good questions is declined at one half.</summary>
    public static float Threshold(IReadOnlyList<Asked> asked, Func<float[], float> evidence, double declined)
    {
        var sums = asked.Where(one => one.Unit >= 0).Select(one => Sum(one, evidence)).Order().ToList();
        return -sums[(int)(declined * sums.Count)];
    }

    /// <summary>One line of figures.</summary>
    public static string Line(IReadOnlyList<Asked> asked, Func<float[], float> evidence, float shift)
    {
        var inside = asked.Where(one => one.Unit >= 0).ToList();
        var outside = asked.Where(one => one.Unit < 0).ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"first {Share(inside, one => one.IsFirst):0.000}, its family {Share(inside, one => one.IsFamily):0.000}, among three {Share(inside, one => one.IsInThree):0.000}, good ones declined {Share(inside, one => Sum(one, evidence) + shift < 0):0.000}, others declined {Share(outside, one => Sum(one, evidence) + shift < 0):0.000}");
    }

    /// <summary>Figures by language and category.</summary>
    public static void Print(IReadOnlyList<Asked> asked, Func<float[], float> evidence, float shift)
    {
        foreach (var share in (double[])[0.01, 0.03, 0.04, 0.05, 0.06])
        {
            var bound = Threshold(asked, evidence, share);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at {share:0.00} of good ones declined: others declined {Share([.. asked.Where(one => one.Unit < 0)], one => Sum(one, evidence) + bound < 0):0.000}"));
        }

        Console.WriteLine($"all: {Line(asked, evidence, shift)}");
        foreach (var language in LanguageCode.All)
        {
            Console.WriteLine($"{language.ToCode()}: {Line([.. asked.Where(one => one.Question.Language == language)], evidence, shift)}");
        }

        foreach (var category in asked.Where(one => one.Unit < 0).GroupBy(one => one.Question.For))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {category.Key,-24} {category.Count(),5} declined {Share([.. category], one => Sum(one, evidence) + shift < 0):0.000}"));
        }
    }

    private static float Sum(Asked one, Func<float[], float> evidence) => evidence(one.Ranking.Signals.ToArray());

    private static double Share(List<Asked> asked, Func<Asked, bool> holds) => asked.Count == 0 ? 0 : asked.Count(holds) / (double)asked.Count;
}
