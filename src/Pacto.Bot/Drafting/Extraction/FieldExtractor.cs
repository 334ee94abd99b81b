using System.Globalization;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>
/// Takes the facts out of a sentence or a pasted paragraph. Pure: the same text on the same day gives the same fields. What the text
/// does not say is absent; what it denies, or makes depend on something, is not taken as said.
/// </summary>
internal sealed class FieldExtractor(CoachSeeds seeds, IObjectiveFinder finder, FormCatalog forms)
{
    private readonly Dictionary<string, Labels> labels = forms.Forms.ToDictionary(form => form.Id, form => new Labels(form, seeds.Labels.In(form.Id)), StringComparer.Ordinal);
    private readonly PracticeFacts practice = new(seeds);
    private readonly Dictionary<string, EntityReader> entities = forms.Forms.ToDictionary(form => form.Id, form => new EntityReader(form, seeds), StringComparer.Ordinal);

    /// <summary>What the text says, in the order of the form's fields.</summary>
    /// <param name="form">The form.</param>
    /// <param name="written">The text.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="withObjectives">False to take only objectives that are named: those that are near are looked for in the sources, which costs most.</param>
    public IReadOnlyList<ExtractedField> Extract(Form form, string written, Language language, DateOnly today, bool withObjectives = true)
    {
        var found = Read(form, new FoundFields(new ReadText(written)), language, today, withObjectives);
        return [.. found.OrderBy(field => Order(form, field.FieldId))];
    }

    /// <summary>What the text says for one field; null when it says nothing. Costs only what that field needs.</summary>
    public ExtractedField? ExtractOne(Form form, string fieldId, string written, Language language, DateOnly today) =>
        Read(form, new FoundFields(new ReadText(written), fieldId), language, today, withObjectives: false).FirstOrDefault(field => field.FieldId == fieldId);

    private IEnumerable<ExtractedField> Read(Form form, FoundFields found, Language language, DateOnly today, bool withObjectives)
    {
        var text = found.Text;
        HeadedFields.Add(found, found.Wants() ? labels[form.Id].In(text) : [], seeds, language, today);
        var institutions = Institutions.In(text, seeds);
        var speaker = entities[form.Id].Speaker(text, institutions);
        Shared(found, form, text, speaker, institutions, language);
        if (form.Id == "pledge")
        {
            Pledge(found, text, speaker, institutions, language, today);
        }
        else
        {
            practice.Add(found, speaker, today);
        }

        Objectives(found, form, text, language, withObjectives);
        return found.Fields;
    }

    private static int Order(Form form, string id) => form.Fields.TakeWhile(field => field.Id != id).Count();

    private void Shared(FoundFields found, Form form, ReadText text, Institution? speaker, IReadOnlyList<Institution> institutions, Language language)
    {
        var pledge = form.Id == "pledge";
        var (name, position, email) = found.Wants() ? ContactReader.Read(text) : (null, null, null);
        found.Add(pledge ? "contact_name" : "focal_point_name", name);
        found.Add(pledge ? "contact_position" : "focal_point_position", position);
        found.Add(pledge ? "contact_email" : "focal_point_email", email);
        if (found.Wants("title") && !seeds.Signs["matching"].IsIn(text))
        {
            found.Add("title", Choices.Title(text));
            if (pledge && Choices.Programme(text) is { } programme)
            {
                found.Add("title", [text[programme]], programme, false);
            }
        }

        if (found.Wants("country") && entities[form.Id].Country(text, speaker, language) is { } country)
        {
            found.Add("country", [country.Id], country.From, country.IsSaid);
        }

        if (speaker is not null)
        {
            found.Add(pledge ? "entity_name" : "main_implementer", [speaker.Name], speaker.Where, speaker.IsWritten);
            if (pledge)
            {
                found.Add("entity_type", [TypeOf(text, speaker)], speaker.Where, false);
            }
        }

        else if (pledge && found.Wants("entity_type") && Institutions.PlainHouse(text) is { } house)
        {
            found.Add("entity_type", ["local_authority"], house, false);
        }
        else if (!pledge && found.Wants("main_implementer") && Institutions.PlainHouse(text) is { } plain)
        {
            found.Add("main_implementer", plain);
        }

        var letters = found.Wants("principles") ? Choices.PrinciplesSaid(text) : null;
        var inferred = letters is null && found.Wants("principles") ? Choices.PrinciplesInferred(text, seeds) : [];
        if (letters is { } said)
        {
            found.Add("principles", said.Items, said.From, true);
        }
        else if (inferred.Count > 0)
        {
            found.Add("principles", [.. inferred.Select(pair => pair.Letter)], inferred[0].From, false);
        }

        if (!pledge && found.Wants("partners") && new PartnerReader(text, seeds).All(institutions, speaker) is { Count: > 0 } partners)
        {
            found.Add("partners", [string.Join("; ", partners.Select(span => text[span]))], partners[0], true);
        }
    }

    private void Pledge(FoundFields found, ReadText text, Institution? speaker, IReadOnlyList<Institution> institutions, Language language, DateOnly today)
    {
        var slots = new Slots(text, seeds, today);
        var people = new PeopleReader(text, seeds, today);
        var promises = found.Wants("need", "commitment", "beneficiaries", "actions", "resources", "cross_cutting", "indicators") ? Promised(found, today) : [];
        if (found.Wants("need", "commitment", "beneficiaries", "actions", "resources", "cross_cutting"))
        {
            Description(found, slots, people, promises, speaker);
        }

        var frame = found.Wants("timeframe", "start_date", "end_date") ? Ahead(text, TimeFrames.Find(text, seeds, today)) : new TimeFrame(null, default, null, default);
        if (frame.From.Length > 0)
        {
            found.Add("timeframe", text.Trim(frame.From));
        }

        if (frame.Start is { } start)
        {
            found.Add("start_date", [Iso(start)], frame.StartFrom, true);
        }

        if (frame.End is { } end)
        {
            found.Add("end_date", [Iso(end)], frame.EndFrom, true);
        }

        var indicators = found.Wants("indicators") ? IndicatorReader.In(text, seeds) : [];
        indicators = indicators.Count == 0 && found.Wants("indicators") && ChangeReader.Find(text, seeds, today) is { } change ? [change] : indicators;
        if (indicators.Count > 0 && (indicators.Any(indicator => indicator.Name is not null) || PromisedCount.Find(text, promises, people, today).Count == 0))
        {
            found.Add(new ExtractedField("indicators", [.. indicators.Select(indicator => indicator.Text)], indicators[0].Text, true) { Indicators = indicators });
        }
        else if (found.Wants("indicators") && PromisedCount.Find(text, promises, people, today) is { Count: > 0 } counted)
        {
            found.Add(new ExtractedField("indicators", [.. counted.Select(indicator => indicator.Text)], counted[0].Text, false) { Indicators = PromisedCount.With(counted, indicators) });
        }

        if (found.Wants("partners", "type", "participants", "matched_id", "matched_title", "other_country"))
        {
            Together(found, speaker, institutions, language);
        }

        if (found.Wants("nature") && Choices.Nature(text, seeds) is { Count: > 0 } natures)
        {
            found.Add("nature", [.. natures.Select(nature => nature.Id)], natures[0].From, false);
        }

        if (found.Wants("mirror") && Choices.Mirror(text, seeds) is { } mirror)
        {
            found.Add("mirror", [mirror.Id], mirror.From, mirror.IsSaid);
        }
    }

    // A promise under its own heading is one whatever words it is in.
    private List<Span> Promised(FoundFields found, DateOnly today)
    {
        var read = Promises.In(found.Text, seeds, today);
        return found.Of("commitment") is { } headed && found.Text.Original.IndexOf(headed, StringComparison.Ordinal) is >= 0 and var at
            ? [new Span(at, headed.Length), .. read.Where(promise => !promise.Meets(new Span(at, headed.Length)))] : [.. read];
    }

    private static void Description(FoundFields found, Slots slots, PeopleReader people, IReadOnlyList<Span> promises, Institution? speaker)
    {
        found.Add("need", slots.Need(promises, speaker));
        found.Add("commitment", promises.Select(span => (Span?)span).FirstOrDefault());
        found.Add("beneficiaries", people.Beneficiaries(promises));
        found.Add("actions", slots.Actions(promises));
        found.Add("resources", slots.Resources(promises));
        found.Add("cross_cutting", slots.CrossCutting(promises));
    }

    // With whom it is done, and what kind of pledge that makes it.
    private void Together(FoundFields found, Institution? speaker, IReadOnlyList<Institution> institutions, Language language)
    {
        var text = found.Text;
        var reader = new PartnerReader(text, seeds);
        var all = reader.All(institutions, speaker);
        var partners = all.Count > 0 ? all[0] : (Span?)null;
        found.Add("partners", [string.Join("; ", all.Select(span => text[span]))], partners ?? default, true);
        var names = reader.Participants(institutions, speaker);
        names = names.Count == 0 && partners is { } written ? reader.Split(written) : names;
        if (Choices.Type(text, seeds, names.Count > 0) is { } type)
        {
            found.Add("type", [type.Id], type.From, type.IsSaid);
            if (type.Id is "common" or "partnership" && names.Count > 0)
            {
                found.Add("participants", names, partners ?? type.From, true);
            }

            if (type.Id == "matching")
            {
                found.Add("matched_id", Choices.MatchedId(text));
                found.Add("matched_title", Choices.MatchedTitle(text));
            }

            if (type.Id is "common" or "partnership" && entities["pledge"].OtherCountry(text, speaker, institutions, language) is { } abroad)
            {
                found.Add("other_country", [abroad.Id], abroad.From, true);
            }
        }
    }

    // "In 2026 we counted 400": a year in which something was told of is no deadline.
    private TimeFrame Ahead(ReadText text, TimeFrame frame)
    {
        var sentence = text.SentenceAt(frame.EndFrom.At);
        var isTold = frame.End is not null && frame.Start is null && text.Low(frame.EndFrom).Split(' ').Length <= 2
            && Promises.Start(text, seeds, sentence) is null && (seeds.Verbs.Past.IsIn(text, sentence) || seeds.Signs["need"].IsIn(text, sentence));
        return isTold ? new TimeFrame(null, default, null, default) : frame;
    }

    private void Objectives(FoundFields found, Form form, ReadText text, Language language, bool look)
    {
        var id = form.Id == "pledge" ? "objectives" : "primary_objectives";
        if (form.Id == "practice" && Choices.Secondary(text) is { } second)
        {
            found.Add("secondary_objectives", second.Items, second.From, true);
        }

        if ((form.Id == "practice" ? Choices.Primary(text) : null) is { } first)
        {
            found.Add(id, first.Items, first.From, true);
            return;
        }

        if (Choices.Objectives(text) is { } said)
        {
            found.Add(id, said.Items, said.From, true);
            return;
        }

        if (!look)
        {
            return;
        }

        // The promise says best what the draft is about; partners and money would only distract.
        var subject = found.Of("commitment") ?? found.Of("steps") ?? text.Original;
        var proposed = ObjectiveChoice.Best(finder, subject, found.Of("need") ?? found.Of("problem") ?? found.Of("impact"), language);
        if (proposed.Count == 0 || text.Sentences.Count == 0)
        {
            return;
        }

        var from = proposed[0].Words.Select(word => text.Folded.IndexOf(LatinLetters.Fold(word), StringComparison.Ordinal) is var at && at >= 0 ? new Span(at, word.Length) : (Span?)null)
            .FirstOrDefault(span => span is not null) ?? text.Trim(text.Sentences[0]);
        found.Add(id, [.. proposed.Select(objective => objective.Number.ToString(CultureInfo.InvariantCulture))], from, false);
    }

    private static string TypeOf(ReadText text, Institution speaker) =>
        speaker.Head.Type is "civil_society" or "non_profit" && text.Folded[speaker.Where.At..Math.Min(text.Folded.Length, speaker.Where.End + 60)] is { } near
            && (near.Contains("de migrantes", StringComparison.Ordinal) || near.Contains("migrant organi", StringComparison.Ordinal)) ? "migrant_organization" : speaker.Head.Type;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
