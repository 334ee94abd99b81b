using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Puts what a text tells of something done into the fields of a practice.</summary>
internal sealed partial class PracticeFacts(CoachSeeds seeds)
{
    /// <summary>Adds them.</summary>
    public void Add(FoundFields found, Institution? speaker, DateOnly today)
    {
        var text = found.Text;
        var reader = new PracticeReader(text, seeds, today);
        var headed = found.Fields.Where(field => field.FieldId is "impact" or "lessons" or "recommendations" or "innovation" or "partners").Select(field => field.Items[0]).ToList();
        if (new PracticeYears(text, seeds, today).Read() is { } years)
        {
            found.Add("dates", [years.Start, years.End], years.From, true);
        }

        if (Choices.Programme(text) is { } name)
        {
            found.Add("title", [Sentence(text[name])], name, false);
        }

        var work = Choices.NamedWork(text, seeds);
        if (work is { } called)
        {
            found.Add("title", [text[called]], called, false);
        }

        found.Add("implementer_detail", Office(text, speaker));
        var done = found.Of("steps") is not null ? Told(found) : null;
        found.Add("problem", reader.Problem());
        found.Add("steps", reader.Steps());
        found.Add("people_reached", new PeopleReader(text, seeds, today).Beneficiaries([]));
        found.Add("impact", reader.Impact());
        found.Add("lessons", reader.Lessons());
        found.Add("recommendations", reader.Recommendations());
        found.Add("innovation", reader.Innovation());
        // What stands under another heading is not what was done.
        var summary = done ?? reader.Consisted() ?? Introduced(text, work) ?? reader.Work(speaker);
        found.Add("summary", summary is { } told && headed.Any(value => value.Contains(text[told], StringComparison.Ordinal)) ? null : summary);

        if (reader.Type() is { } type)
        {
            found.Add("practice_type", [type.Id], type.From, false);
        }

        var scope = seeds.Signs["scope_regional"].First(text, text.All) is { } wide ? ("regional", wide)
            : seeds.Signs["scope_national"].First(text, text.All) is { } national ? ("national", national)
            : speaker?.Head.Type is "local_authority" ? ("local", speaker.Where) : ((string, Span)?)null;
        if (scope is { } reach)
        {
            found.Add("geographic_scope", [reach.Item1], reach.Item2, false);
        }

        Place(found, speaker);
        if (scope is null && found.Of("local") is { } somewhere)
        {
            found.Add("geographic_scope", ["local"], new Span(Math.Max(0, text.Original.IndexOf(somewhere, StringComparison.OrdinalIgnoreCase)), somewhere.Length), false);
        }

        if (reader.Links() is { Count: > 0 } links)
        {
            found.Add("resources", [.. links.Select(link => link.Address)], links[0].From, true);
        }

        if (Choices.Goals(text) is { } goals)
        {
            found.Add("sdgs", goals.Items, goals.From, true);
        }
    }

    // The province beside the institution, a place it is called after, or where the text says that it happened.
    private void Place(FoundFields found, Institution? speaker)
    {
        var text = found.Text;
        found.Add("local", EntityReader.Region(text, speaker));
        if (speaker is not null && seeds.Places.In(text, speaker.Where, anyCase: true).Select(place => (Span?)place.Where).FirstOrDefault() is { } where)
        {
            found.Add("local", [text[where]], where, false);
        }
        else if (speaker is { Head.Type: "local_authority" } && PlaceOfHouse.Find(text, speaker) is { } named)
        {
            // A place nobody listed is still the one the institution is called after.
            found.Add("local", [speaker.IsWritten ? text[named] : InCapitals(text[named])], named, false);
        }
        else if (PlaceOfHouse.Named(text, seeds) is { } told)
        {
            found.Add("local", [text[told]], told, true);
        }
    }

    // "Qué: …": what was done stands under its own heading.
    private static Span? Told(FoundFields found) => found.Of("steps") is { } headed && found.Text.Original.IndexOf(headed, StringComparison.Ordinal) is >= 0 and var at ? new Span(at, headed.Length) : null;

    // "We ran Boat Clinic Saturdays, a travelling clinic that …": the name and what it was.
    private static Span? Introduced(ReadText text, Span? work) => work is { } name && text.SentenceAt(name.At) is var sentence
        && name.End < sentence.End - 12 && WhatItWas().Match(text.Original, name.End, sentence.End - name.End) is { Success: true } ? text.Trim(Span.Between(name.At, sentence.End)) : null;

    [GeneratedRegex(@"\G(?::\s|,\s(?:an?|the|una?|uma?|um|el|la|los|las|o|programa|servicio|servi[cç]o|proyecto|projeto)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex WhatItWas();

    private static string InCapitals(string place) => string.Join(' ', place.Split(' ').Select(word => word.Length > 3 ? string.Concat(word[..1].ToUpperInvariant(), word[1..]) : word));

    // "PROYECTO VENTANILLA ITINERANTE" in a heading is a title all the same.
    private static string Sentence(string title) => title.Any(char.IsLower) ? title : string.Concat(title[..1], title[1..].ToLowerInvariant());

    // The office of the house that did the work, with what it brought to it.
    private Span? Office(ReadText text, Institution? speaker) => Institutions.In(text, seeds)
        .Where(institution => institution.Head.IsNested && institution.Head.Type is "local_authority" && institution != speaker && EntityReader.Region(text, speaker)?.Meets(institution.Where) is not true && !IsRegion().IsMatch(text.Low(institution.Where)) && !institution.Name.Equals(speaker?.Name, StringComparison.OrdinalIgnoreCase))
        .Where(institution => (speaker is { } own && institution.Where.At > own.Where.End && BesideHouse().IsMatch(text.Folded[own.Where.End..institution.Where.At])) || (seeds.Signs["in_charge"].First(text, Span.Between(institution.Where.End, Math.Min(text.Original.Length, institution.Where.End + 30))) is { } charge && charge.At - institution.Where.End < 3) || LedBy().IsMatch(text.Folded[Math.Max(0, institution.Where.At - 40)..institution.Where.At]) || (speaker is { } house && house.Where.At > institution.Where.End && house.Where.At - institution.Where.End < 12) || seeds.Verbs.Past.First(text, Span.Between(institution.Where.End, text.SentenceAt(institution.Where.At).End)) is not null)
        .Where(institution => !seeds.Signs["source"].IsIn(text, Span.Between(Math.Max(0, institution.Where.At - 20), institution.Where.At)))
        .Where(institution => !seeds.Signs["partner_lead"].IsIn(text, Span.Between(Math.Max(0, institution.Where.At - 24), institution.Where.At)))
        .Select(institution => (Span?)institution.Where).FirstOrDefault() ?? Through(text, speaker);

    // "A través de su Instituto de Cultura", "por meio da Gerência de Turismo": whatever it is called, it is an office of the house.
    private static Span? Through(ReadText text, Institution? speaker) => speaker is { } house && OfficeBehind().Match(text.Original, house.Where.End) is { Success: true } office && office.Index - house.Where.End < 60
        ? text.Trim(new Span(office.Groups["who"].Index, office.Groups["who"].Length)) : null;

    [GeneratedRegex(@"^(?:provincia|canton|distrito|corregimiento|estado|departamento de [a-z]+$)\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsRegion();

    [GeneratedRegex(@"(?:a trav[eé]s de|atrav[eé]s d[ae]|por medio de|por meio d[aeo]|mediante|por|pel[ao]|through|by)[ ](?:su|sua|seu|its|the|la|el|a|o)?[ ]?(?<who>\p{Lu}[\p{L}]+(?:[ ](?:(?:de|del|da|do|das|dos|y|e|of|and|la|las|los)[ ]){0,2}\p{Lu}[\p{L}]+){1,6})", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeBehind();

    // "Municipalidad de X, Unidad de Y", "Prefeitura de X / Agência do Trabalhador".
    [GeneratedRegex(@"^\s?(?:\([^)]{2,40}\))?\s?(?:[,/–-]|\(|,?\s?(?:con|com|with|por medio de|por meio d[ae]|a traves de|atraves d[ae]|through))\s?(?:la |el |a |o |the |su |sua |its )?$", RegexOptions.CultureInvariant)]
    private static partial Regex BesideHouse();

    [GeneratedRegex(@"(?:coordino|coordenou|coordinated by|lidero|liderou|led by|run by|dirigio|dirigida por|dirigid[oa] pel[oa]|ejecuto|executou|ejecutad[oa] por|executad[oa] pel[oa]|a cargo de|a carg[oa] d[ao]|quem executou (?:nao fomos nos, )?foi|quien (?:coordino|ejecuto) fue|con su|com a sua|through its|com sua)\s?(?:fue |foi |was )?(?:la |el |a |o |the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex LedBy();
}
