/// <summary>
/// Begins a web application without the defaults that look around on the machine: no settings files are read, and no folder is watched
/// (watching the working folder would wake the program at every write to its own database).
/// </summary>
internal static class WebBuilder
{
    public static WebApplicationBuilder Of(string name, IConfiguration configuration)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = name, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        Logs.Add(builder.Logging);
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting();
        Settings.AddOptions(builder.Services, configuration);
        return builder;
    }
}
