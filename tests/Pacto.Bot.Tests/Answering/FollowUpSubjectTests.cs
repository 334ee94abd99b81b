using Pacto.Bot.Answering;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Answering;

/// <summary>What a second question means after a first: the passage that answers it stands among the first cited, or it is declined.</summary>
public sealed class FollowUpSubjectTests
{
    private const int FirstCited = 3;

    [Theory]
    [InlineData(Language.Spanish, "¿Qué es una buena práctica?", "¿y cómo la mando?", "repository-how-to-submit")]
    [InlineData(Language.Spanish, "¿Qué es una buena práctica?", "¿quién las evalúa?", "repository-peer-review")]
    [InlineData(Language.Spanish, "¿Qué es una buena práctica?", "¿y qué criterios miran?", "good-practice-definition")]
    [InlineData(Language.Spanish, "¿Qué es un compromiso?", "¿dónde se carga?", "pledge-web-form")]
    [InlineData(Language.Spanish, "¿Qué es un compromiso?", "¿se puede hacer entre varios municipios?", "pledge-alone-or-jointly")]
    [InlineData(Language.Spanish, "¿Qué es un compromiso?", "¿cómo tiene que ser?", "pledge-qualities")]
    [InlineData(Language.Spanish, "¿Qué es un compromiso?", "¿y para qué sirve hacer uno?", "form-why-pledge")]
    [InlineData(Language.Spanish, "¿Qué es un compromiso?", "¿en qué idioma lo escribo?", "form-languages")]
    [InlineData(Language.Spanish, "¿Quiénes pueden hacer compromisos?", "¿y los sindicatos?", "pledge-entities")]
    [InlineData(Language.Spanish, "¿Quiénes pueden hacer compromisos?", "¿solos o en conjunto?", "pledge-alone-or-jointly")]
    [InlineData(Language.Spanish, "¿Cómo presento una buena práctica?", "¿y cuánto tarda la revisión?", "")]
    [InlineData(Language.Spanish, "¿Cómo presento una buena práctica?", "¿puede ser de cualquier país?", "repository-scope")]
    [InlineData(Language.Spanish, "¿Qué es el PMM?", "¿es obligatorio?", "compact-not-binding")]
    [InlineData(Language.Spanish, "¿Qué es el PMM?", "¿cuándo se aprobó?", "intro-compact")]
    [InlineData(Language.Spanish, "¿Qué es el PMM?", "¿y dónde?", "intro-compact")]
    [InlineData(Language.Spanish, "¿Qué es el PMM?", "¿cuántos objetivos tiene?", "objectives-announcement")]
    [InlineData(Language.Spanish, "¿Qué es el PMM?", "¿qué principios tiene?", "principles-announcement")]
    [InlineData(Language.Spanish, "¿Qué es el PMM?", "¿y qué tiene que ver con mi municipio?", "local-actions-intro")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 16?", "¿y hay algún ejemplo?", "practice-16")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 16?", "¿y qué puede hacer el municipio?", "local-action-16")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 7?", "¿hay alguna práctica?", "practice-7")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 8?", "¿y qué hace un municipio ahí?", "objective-8")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 15?", "¿y un ejemplo en Chile?", "practice-15")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 16?", "dame un ejemplo en Chile", "practice-15")]
    [InlineData(Language.Spanish, "¿Qué dice el objetivo 16?", "¿y en Brasil?", "practice-1")]
    [InlineData(Language.Spanish, "¿Qué buenas prácticas hay de Ecuador?", "¿y de Uruguay?", "practice-11")]
    [InlineData(Language.Spanish, "¿Qué buenas prácticas hay de Ecuador?", "¿y de Chile?", "practice-15")]
    [InlineData(Language.Spanish, "¿Qué buenas prácticas hay de Ecuador?", "¿y de Bolivia?", "")]
    [InlineData(Language.Spanish, "¿Qué práctica hay de Rivera?", "¿de qué año es?", "practice-11")]
    [InlineData(Language.Spanish, "¿Qué práctica hay de Rivera?", "¿quiénes participan?", "practice-11")]
    [InlineData(Language.Spanish, "¿Qué práctica hay de Rivera?", "¿qué objetivo cumple?", "practice-11")]
    [InlineData(Language.Spanish, "¿Qué práctica hay de Valparaíso?", "¿quién la financió?", "")]
    [InlineData(Language.Spanish, "queremos dar clases de idioma a recién llegados, ¿qué objetivo es?", "¿y qué dice ese objetivo?", "objective-16")]
    [InlineData(Language.Spanish, "¿Dónde busco buenas prácticas?", "¿se puede filtrar por país?", "repository-search")]
    [InlineData(Language.Portuguese, "O que é um compromisso?", "e como eu envio?", "pledge-web-form")]
    [InlineData(Language.Portuguese, "O que é um compromisso?", "quem pode fazer?", "pledge-entities")]
    [InlineData(Language.Portuguese, "O que é um compromisso?", "e pode ser junto com uma ONG?", "pledge-alone-or-jointly")]
    [InlineData(Language.Portuguese, "O que é um compromisso?", "quais características precisa ter?", "pledge-qualities")]
    [InlineData(Language.Portuguese, "O que é um compromisso?", "tem que ser em espanhol?", "form-languages")]
    [InlineData(Language.Portuguese, "O que é uma boa prática?", "e quem avalia?", "repository-peer-review")]
    [InlineData(Language.Portuguese, "O que é uma boa prática?", "onde a gente manda?", "repository-how-to-submit")]
    [InlineData(Language.Portuguese, "O que é uma boa prática?", "quais são os critérios?", "good-practice-definition")]
    [InlineData(Language.Portuguese, "O que diz o objetivo 19?", "tem exemplo?", "practice-19")]
    [InlineData(Language.Portuguese, "O que diz o objetivo 19?", "e o que a prefeitura pode fazer?", "local-action-19")]
    [InlineData(Language.Portuguese, "O que diz o objetivo 19?", "e o próximo?", "objective-20")]
    [InlineData(Language.Portuguese, "Qual é a prática do Brasil?", "em que ano foi?", "practice-1")]
    [InlineData(Language.Portuguese, "Qual é a prática do Brasil?", "e a do Chile?", "practice-15")]
    [InlineData(Language.Portuguese, "O que é o Pacto Global?", "é obrigatório?", "compact-not-binding")]
    [InlineData(Language.Portuguese, "O que é o Pacto Global?", "onde foi adotado?", "intro-compact")]
    [InlineData(Language.Portuguese, "O que é o Pacto Global?", "e quais são os princípios?", "principles-announcement")]
    [InlineData(Language.Portuguese, "Quem revisa as boas práticas?", "e quanto tempo leva?", "")]
    [InlineData(Language.Portuguese, "Quais objetivos falam de gênero?", "e de crianças?", "local-action-3")]
    [InlineData(Language.English, "What is a pledge?", "how do we submit one?", "pledge-web-form")]
    [InlineData(Language.English, "What is a pledge?", "who can make it?", "pledge-entities")]
    [InlineData(Language.English, "What is a pledge?", "and can we do it with an NGO?", "pledge-alone-or-jointly")]
    [InlineData(Language.English, "What is a pledge?", "what should it look like?", "pledge-qualities")]
    [InlineData(Language.English, "What is a pledge?", "does it have to be in English?", "form-languages")]
    [InlineData(Language.English, "What is a good practice?", "who can submit one?", "hub-who-may-submit")]
    [InlineData(Language.English, "What is a good practice?", "who reviews them?", "repository-peer-review")]
    [InlineData(Language.English, "What does objective 10 say?", "what can a city do there?", "local-action-10")]
    [InlineData(Language.English, "What does objective 10 say?", "any example?", "objective-10")]
    [InlineData(Language.English, "What does objective 17 say?", "is there an example?", "practice-17")]
    [InlineData(Language.English, "What does objective 17 say?", "give me an example from Ecuador", "practice-19")]
    [InlineData(Language.English, "Tell me about the practice in Quito", "what year was it?", "practice-19")]
    [InlineData(Language.English, "Tell me about the practice in Quito", "which objective does it serve?", "practice-19")]
    [InlineData(Language.English, "Tell me about the practice in Quito", "and the one in Chile?", "practice-15")]
    [InlineData(Language.English, "What is the Compact?", "is it binding?", "compact-not-binding")]
    [InlineData(Language.English, "What is the Compact?", "when was it adopted?", "intro-compact")]
    [InlineData(Language.English, "What is the Compact?", "how many objectives are there?", "objectives-announcement")]
    [InlineData(Language.English, "What is the Compact?", "what role do cities have?", "role-urbanisation")]
    [InlineData(Language.English, "Who can make a pledge?", "how much does it cost?", "")]
    [InlineData(Language.Portuguese, "O que é o Pacto?", "quem pode enviar uma boa prática?", "hub-who-may-submit")]
    [InlineData(Language.Spanish, "¿Qué es el PMM?", "¿quién puede enviar una buena práctica?", "hub-who-may-submit")]
    [InlineData(Language.English, "What is the Compact?", "who can submit a good practice?", "repository-how-to-submit")]
    [InlineData(Language.Spanish, "¿Qué práctica hay de Valparaíso?", "¿en qué consiste?", "practice-15")]
    [InlineData(Language.Spanish, "¿Qué práctica hay de Lima?", "¿y eso para qué sirvió?", "practice-7")]
    [InlineData(Language.Spanish, "¿Qué es el Centro de la Red?", "¿qué ofrece?", "repository-hub")]
    public void A_second_question_is_understood_from_the_first(Language language, string first, string second, string passage)
    {
        var (_, _, state, _) = Desk.Shared.Asking.AnswerOne(first, language, null);
        var (_, answer, _, _) = Desk.Shared.Asking.AnswerOne(second, language, state);

        if (passage.Length == 0)
        {
            Assert.IsType<Answer.Declined>(answer);
            return;
        }

        Assert.Contains(passage, answer.Citations.Take(FirstCited).Select(citation => citation.PassageId));
    }
}
