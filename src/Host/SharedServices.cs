/// <summary>Gives a web application the singletons of the core, as instances: the application that ends first must not dispose them.</summary>
internal static class SharedServices
{
    private const string OwnNamespace = "ProtectRespect.";

    public static void AddSharedFrom(this IServiceCollection services, IServiceProvider core, IServiceCollection registered)
    {
        foreach (var type in registered.Where(IsOurs).Select(d => d.ServiceType).Distinct())
        {
            services.AddSingleton(type, core.GetRequiredService(type));
        }
    }

    private static bool IsOurs(ServiceDescriptor descriptor) =>
        descriptor.Lifetime == ServiceLifetime.Singleton
        && !descriptor.ServiceType.IsGenericTypeDefinition
        && (descriptor.ServiceType == typeof(TimeProvider) || descriptor.ServiceType.FullName!.StartsWith(OwnNamespace, StringComparison.Ordinal));
}
