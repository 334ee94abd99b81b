using Pacto.Bot.Conversations;
using Pacto.Knowledge.Retrieval;
using Pacto.Testing.Model;

namespace Pacto.Bot.Tests.Answering.Fluent;

/// <summary>Passages near by their vectors are read beside those near by their words; whatever goes wrong, words alone decide.</summary>
public sealed class VectorTests : IDisposable
{
    private const string Answer = "Las buenas prácticas son evaluadas en una revisión de pares [1].";

    private readonly string folder = Directory.CreateTempSubdirectory("pacto-vectors-").FullName;

    [Fact]
    public async Task A_passage_that_shares_no_word_with_the_question_is_read_when_its_vector_is_near()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words(Answer);
        var far = Desk.Shared.Knowledge.Find("pledge-definition")!;
        server.Embed = text => text == ModelBot.Question || text.Contains(far.Text, StringComparison.Ordinal) ? [1, 0] : [0, 1];
        using var words = new ModelBot(server);
        using var bot = await BotAsync(server);

        await words.SayAsync(ModelBot.Question);
        var without = server.Requests[^1].Passages;
        await bot.SayAsync(ModelBot.Question);
        var with = server.Requests[^1].Passages;

        Assert.DoesNotContain(without, passage => passage.StartsWith(far.Title.Es, StringComparison.Ordinal));
        Assert.Contains(with, passage => passage.StartsWith(far.Title.Es, StringComparison.Ordinal));
        Assert.Equal(without[0][..60], with[0][..60]);
    }

    [Fact]
    public async Task Passages_are_asked_for_once_whatever_is_started_again()
    {
        await using var server = await ModelServer.StartAsync();
        using (await BotAsync(server))
        {
            Assert.Equal(Desk.Shared.Knowledge.Passages.Count, server.Requests.Sum(request => request.Inputs.Count));
        }

        using var again = await BotAsync(server);
        await again.SayAsync(ModelBot.Question);

        Assert.Equal(Desk.Shared.Knowledge.Passages.Count + 1, server.Requests.Sum(request => request.Inputs.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_passage_of_an_added_document_is_read_when_its_vector_is_near(bool isBuiltIn)
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words("NONE");
        const string Near = "Los sábados se arma todo en la calle Rivadavia desde las seis.";
        server.Embed = text => text.Contains("puesto", StringComparison.Ordinal) || text.Contains(Near, StringComparison.Ordinal) ? [1, 0] : [0, 1];
        using var bot = await BotAsync(server, ("Knowledge:Sources:0:Path", Fair(Near)), ("Knowledge:Sources:0:Language", "es"), ("Knowledge:BuiltIn", isBuiltIn ? "true" : "false"));

        Assert.Equal(isBuiltIn ? Desk.Shared.Knowledge.Passages.Count + 2 : 2, server.Requests.Sum(request => request.Inputs.Count));
        await bot.SayAsync("¿Cuánto cuesta un puesto en la feria de verduras?");

        Assert.Contains(server.Requests[^1].Passages, passage => passage.Contains("26 pesos", StringComparison.Ordinal));
        Assert.Contains(server.Requests[^1].Passages, passage => passage.Contains(Near, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_so_many_passages_get_vectors_and_the_log_says_so()
    {
        await using var server = await ModelServer.StartAsync();
        using var bot = await BotAsync(server, ("EmbeddingsPassages", "20"));

        Assert.Equal(20, server.Requests.Sum(request => request.Inputs.Count));
        Assert.Contains(bot.Log.Lines, line => line.Contains("more than 20 passages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_came_before_the_service_broke_off_is_not_asked_for_again()
    {
        await using var server = await ModelServer.StartAsync();
        var embedded = 0;
        server.Embed = text =>
        {
            server.EmbeddingsStatus = ++embedded >= 64 ? 500 : 0;
            return LetterVector.Of(text);
        };
        using (await BotAsync(server, "Vectors of passages could not be had"))
        {
            (server.EmbeddingsStatus, server.Embed) = (0, LetterVector.Of);
        }

        var before = server.Requests.Count;
        using var again = await BotAsync(server);

        Assert.Equal(Desk.Shared.Knowledge.Passages.Count - 64, server.Requests.Skip(before).Sum(request => request.Inputs.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Vectors_of_another_size_than_those_kept_and_a_damaged_file_are_asked_for_anew(bool isWhole)
    {
        const int head = 12;
        const int record = 32 + (256 * 4);
        await using var server = await ModelServer.StartAsync();
        using (await BotAsync(server))
        {
            server.Embed = _ => [1, 2, 3];
        }

        var file = Assert.Single(Directory.GetFiles(folder, "*.vectors"));
        var bytes = (await File.ReadAllBytesAsync(file))[..(head + (10 * record) - (isWhole ? 0 : 7))];
        BitConverter.TryWriteBytes(bytes.AsSpan(8), 10);
        await File.WriteAllBytesAsync(file, bytes);
        using (var again = await BotAsync(server))
        {
            await again.SayAsync(ModelBot.Question);
        }

        var kept = await File.ReadAllBytesAsync(file);
        Assert.Equal(3, BitConverter.ToInt32(kept, 4));
        Assert.Equal(head + (BitConverter.ToInt32(kept, 8) * (32 + (3 * 4))), kept.Length);
        Assert.InRange(BitConverter.ToInt32(kept, 8), Desk.Shared.Knowledge.Passages.Count * 9 / 10, Desk.Shared.Knowledge.Passages.Count);
    }

    [Fact]
    public async Task Without_evidence_not_even_a_vector_is_asked_for()
    {
        await using var server = await ModelServer.StartAsync();
        using var bot = await BotAsync(server);
        var before = server.Requests.Count;

        await bot.SayAsync("¿Qué equipo ganó el campeonato de fútbol?");

        Assert.Equal(before, server.Requests.Count);
    }

    [Fact]
    public async Task When_vectors_fail_words_alone_decide_and_the_log_says_so()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words(Answer);
        using var bot = await BotAsync(server);
        server.EmbeddingsStatus = 500;

        var said = await bot.SayAsync(ModelBot.Question);

        Assert.StartsWith("Las buenas prácticas son evaluadas", said, StringComparison.Ordinal);
        Assert.Contains(bot.Log.Lines, line => line.Contains("The vector of a question could not be had: Broken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_passages_have_no_vectors_words_alone_decide()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words(Answer);
        server.EmbeddingsStatus = 401;
        using var bot = new ModelBot(server, ("Embeddings", "a-vector-model"), ("Knowledge:Cache", "none"));

        Assert.StartsWith("Las buenas prácticas son evaluadas", await bot.SayAsync(ModelBot.Question), StringComparison.Ordinal);
        Assert.Contains(bot.Log.Lines, line => line.Contains("words alone decide", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Contact_data_is_replaced_before_a_vector_is_asked_for()
    {
        await using var server = await ModelServer.StartAsync();
        using var bot = await BotAsync(server);

        await bot.SayAsync("¿Qué son las buenas prácticas? Mi correo es ana@quilmes.example");

        Assert.DoesNotContain(server.Requests, request => request.Body.Contains("quilmes.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_never_goes_to_another_address_than_its_own()
    {
        await using var server = await ModelServer.StartAsync();
        await using var other = await ModelServer.StartAsync();
        using (await BotAsync(server, ("EmbeddingsEndpoint", other.Address.ToString())))
        {
            Assert.DoesNotContain("a-key-for-tests", other.Requests[0].Headers["Authorization"], StringComparison.Ordinal);
            Assert.Empty(server.Requests);
        }

        using var same = await BotAsync(server);
        Assert.Contains("a-key-for-tests", server.Requests[0].Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public void Rankings_are_joined_by_their_places()
    {
        Assert.Equal(["b", "a", "d", "c"], RankFusion.Fuse(["a", "b", "c"], ["b", "d"]));
        Assert.Equal(["a", "b"], RankFusion.Fuse(["a", "b"], []));
    }

    [Fact]
    public void The_nearest_vector_is_that_with_the_smallest_angle_and_other_sizes_are_near_nothing()
    {
        var search = new VectorSearch([("far", [0, 1]), ("near", [10, 1]), ("behind", [-1, 0]), ("odd", [1])]);

        Assert.Equal(["near"], search.Nearest([1, 0], 5));
        Assert.Empty(search.Nearest([1, 0, 0], 5));
        Assert.Equal("near", new VectorSearch([("near", LetterVector.Of("buenas prácticas")), ("far", LetterVector.Of("zzz"))]).Nearest(LetterVector.Of("las buenas prácticas"), 1)[0]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Fair(string other)
    {
        var documents = Directory.CreateDirectory(Path.Combine(folder, "documents")).FullName;
        File.WriteAllText(
            Path.Combine(documents, "feria.md"),
            $"# Ordenanza de ferias\n\n## Precios\n\nUn puesto de tres metros en la feria de verduras cuesta 26 pesos el sábado.\n\n## Lugar\n\n{other}\n");
        return documents;
    }

    private Task<ModelBot> BotAsync(ModelServer server, params (string Key, string Value)[] more) => BotAsync(server, "passages have their vectors", more);

    private async Task<ModelBot> BotAsync(ModelServer server, string until, params (string Key, string Value)[] more)
    {
        var bot = new ModelBot(server, [("Embeddings", "a-vector-model"), ("Knowledge:Cache", folder), .. more]);
        bot.Bot.Get<IQuestionResponder>();
        for (var tries = 0; tries < 1000 && !bot.Log.Lines.Any(line => line.Contains(until, StringComparison.Ordinal)); tries++)
        {
            await Task.Delay(20);
        }

        return bot;
    }
}
