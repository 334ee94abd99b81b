return await Pacto.Bot.BotHost.RunAsync(args);
