return await HostApp.Run(args, adjust: null);
