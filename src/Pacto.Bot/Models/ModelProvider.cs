namespace Pacto.Bot.Models;

/// <summary>Where a language model is reached.</summary>
public enum ModelProvider
{
    /// <summary>Nowhere: answers are composed from the sources' own words.</summary>
    None,

    /// <summary>Any address that speaks OpenAI's protocol: OpenAI, Ollama, llama.cpp, vLLM, LM Studio.</summary>
    OpenAI,

    /// <summary>Azure OpenAI's v1 address.</summary>
    Azure,
}
