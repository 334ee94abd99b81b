using System.Numerics;
using Pacto.Knowledge.Prepared;
using Pacto.Knowledge.Questions;

namespace Pacto.Knowledge.Retrieval;

/// <summary>Finds the anticipated questions nearest to one asked: weighed overlap of features, and of letter groups beside it. Immutable.</summary>
internal sealed class QuestionIndex
{
    private const float GroupShare = 0.3f;

    // How much of the measure asks "is all of the question asked covered?" rather than "is all of the known question asked?".
    private const float AskedShare = 0.55f;

    // "How does it work?" is small talk; "how does the review work?" is not, though it holds all of the former.
    private const float AskedShareOutside = 0.75f;

    // No length is smaller, so that nothing is divided by none.
    private const float Least = 0.01f;

    private readonly Postings postings;
    private readonly Postings groupPostings;
    private readonly float[] norms;
    private readonly float[] groupNorms;
    private readonly float[] groupRarity;
    private readonly int answered;
    private readonly Scratch scratch;

    public QuestionIndex(IReadOnlyList<AnticipatedQuestion> questions, KnownText[] texts, FeatureSpace space, int answered)
    {
        this.answered = answered;
        Questions = questions;
        scratch = new Scratch(questions.Count);
        postings = new Postings(Array.ConvertAll(texts, text => text.Features), space.Count);
        groupPostings = new Postings(Array.ConvertAll(texts, text => text.Groups), LetterGroups.Buckets);
        groupRarity = new float[LetterGroups.Buckets];
        for (var bucket = 0; bucket < groupRarity.Length; bucket++)
        {
            var holding = groupPostings.Of(bucket).Length;
            groupRarity[bucket] = MathF.Log(1 + ((questions.Count - holding + 0.5f) / (holding + 0.5f)));
        }

        norms = new float[questions.Count];
        groupNorms = new float[questions.Count];
        for (var at = 0; at < norms.Length; at++)
        {
            for (var feature = 0; feature < texts[at].Features.Length; feature++)
            {
                norms[at] += texts[at].Weights[feature] * space.RarityOf(texts[at].Features[feature]);
            }

            foreach (var bucket in texts[at].Groups)
            {
                groupNorms[at] += groupRarity[bucket];
            }
        }
    }

    private QuestionIndex(IReadOnlyList<AnticipatedQuestion> questions, PreparedReader from)
    {
        Questions = questions;
        scratch = new Scratch(questions.Count);
        answered = from.ReadNumber();
        postings = Postings.Read(from);
        groupPostings = Postings.Read(from);
        norms = from.ReadMany<float>();
        groupNorms = from.ReadMany<float>();
        groupRarity = from.ReadMany<float>();
    }

    public IReadOnlyList<AnticipatedQuestion> Questions { get; }

    public static QuestionIndex Read(IReadOnlyList<AnticipatedQuestion> questions, PreparedReader from) => new(questions, from);

    public void Write(PreparedWriter to)
    {
        to.Write(answered);
        postings.Write(to);
        groupPostings.Write(to);
        to.WriteMany<float>(norms);
        to.WriteMany<float>(groupNorms);
        to.WriteMany<float>(groupRarity);
    }

    /// <summary>The questions that hold the feature.</summary>
    public ReadOnlySpan<int> Holding(int feature) => postings.Of(feature);

    /// <summary>The questions that hold the letter group.</summary>
    public ReadOnlySpan<int> HoldingGroup(int bucket) => groupPostings.Of(bucket);

    /// <summary>Room for a number by question, all zero; give it back with <see cref="Return"/>.</summary>
    public float[] Lend() => scratch.Lend();

    /// <summary>Takes back what was lent.</summary>
    public void Return(float[] array) => scratch.Return(array);

    /// <summary>Likeness of every question to the query, 0 to 1; to be given back with <see cref="Return"/>.</summary>
    /// <param name="query">The question asked.</param>
    public float[] Likeness(WeighedQuery query)
    {
        var matched = scratch.Lend();
        for (var at = 0; at < query.Ids.Length; at++)
        {
            foreach (var question in postings.Of(query.Ids[at]))
            {
                matched[question] += query.Weights[at];
            }
        }

        var groups = scratch.Lend();
        var groupTotal = 0f;
        foreach (var bucket in query.Groups)
        {
            groupTotal += groupRarity[bucket];
            foreach (var question in groupPostings.Of(bucket))
            {
                groups[question] += groupRarity[bucket];
            }
        }

        Fuse(matched, groups, query.Total, groupTotal, 0, answered, AskedShare);
        Fuse(matched, groups, query.Total, groupTotal, answered, matched.Length, AskedShareOutside);
        scratch.Return(groups);
        return matched;
    }

    // Words and letters, each against what was asked and what the known question holds, several questions at a time.
    private void Fuse(float[] matched, float[] groups, float total, float groupTotal, int first, int end, float asked)
    {
        var (least, width, at) = (new Vector<float>(Least), Vector<float>.Count, first);
        for (; at + width <= end; at += width)
        {
            var words = new Vector<float>(matched, at) / Vector.Max(least, new Vector<float>(asked * total) + ((1 - asked) * new Vector<float>(norms, at)));
            var letters = new Vector<float>(groups, at) / Vector.Max(least, new Vector<float>(asked * groupTotal) + ((1 - asked) * new Vector<float>(groupNorms, at)));
            (((1 - GroupShare) * words) + (GroupShare * letters)).CopyTo(matched, at);
        }

        for (; at < end; at++)
        {
            var words = matched[at] / Math.Max(Least, (asked * total) + ((1 - asked) * norms[at]));
            var letters = groups[at] / Math.Max(Least, (asked * groupTotal) + ((1 - asked) * groupNorms[at]));
            matched[at] = ((1 - GroupShare) * words) + (GroupShare * letters);
        }
    }
}
