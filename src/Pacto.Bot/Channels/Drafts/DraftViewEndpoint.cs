using Microsoft.AspNetCore.Http.HttpResults;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>Gives the widget the draft that is open in its conversation, to whoever holds the conversation's token.</summary>
internal static class DraftViewEndpoint
{
    /// <summary>Adds the endpoint.</summary>
    public static void MapDraftViews(this IEndpointRouteBuilder app) => app.MapGet("/api/webchat/draft", ShowAsync);

    private static async Task<IResult> ShowAsync(
        HttpRequest request,
        DirectLineGate gate,
        IConversationStore store,
        ITranscripts transcripts,
        FormCatalog forms,
        DraftViewWriter writer,
        DraftFileLinks links,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        switch (await gate.IdentifyAsync(request))
        {
            case DirectLineCaller.Nobody or DirectLineCaller.SecretHolder:
                return DirectLineErrors.NoCredentials;
            case not DirectLineCaller.Client:
                return DirectLineErrors.WrongToken;
            case DirectLineCaller.Client { Token: var token }:
                var key = DirectLineChannel.KeyOf(token.ConversationId);
                return await transcripts.FindOwnerAsync(key, cancellationToken) is { } owner
                    && await store.LoadAsync(key, owner, cancellationToken) is { Drafting: { } state } conversation
                    && await store.LoadDraftAsync(conversation.Person, state.DraftId, cancellationToken) is { } draft
                    && forms.Find(draft.FormId) is { } form
                        ? Answer(Write(conversation, state, form, draft, request))
                        : Answer(null);
        }

        DraftView Write(Conversation conversation, DraftingState state, Form form, Draft draft, HttpRequest request)
        {
            var language = LanguageCode.Parse(request.Query["lang"]) ?? conversation.Language ?? Language.Spanish;
            var link = new DraftFileLink(conversation.Person, draft.Id, DraftFileLinks.Page, language, clock.GetUtcNow());
            return writer.Write(form, draft, language, state.FieldId, links.AddressOf(link, ""));
        }
    }

    private static JsonHttpResult<DraftViewAnswer> Answer(DraftView? view) => TypedResults.Json(new DraftViewAnswer(view), DraftViewJson.Default.DraftViewAnswer);
}
