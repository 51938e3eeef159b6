using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.DutyConsole.Access;

/// <summary>What somebody enters to make their account.</summary>
internal sealed record NewAccount(string WorkName, string Email, string Password);

/// <summary>Makes accounts as Identity wants them: checked password, hash, stamps.</summary>
internal sealed class Accounts(UserManager<Practitioner> users, TimeProvider clock)
{
    private const int LongestName = 60;
    private const int LongestPassword = 256;
    private static readonly EmailAddressAttribute Email = new();

    public async Task<Decision<Practitioner>> Make(NewAccount account, PractitionerRole role)
    {
        var workName = account.WorkName.Trim();
        if (workName.Length is 0 or > LongestName)
        {
            return workName.Length == 0 ? Practitioners.NeedsWorkName : new Refusal("long-name", $"Shorten the work name to {LongestName} characters.");
        }

        if (account.Email.Length > 256 || !Email.IsValid(account.Email))
        {
            return new Refusal("email", "Enter your e-mail address, like name@example.org.");
        }

        var practitioner = new Practitioner
        {
            UserName = account.Email,
            NormalizedUserName = users.NormalizeName(account.Email),
            Email = account.Email,
            NormalizedEmail = users.NormalizeEmail(account.Email),
            SecurityStamp = RandomId.New(),
            WorkName = workName,
            Role = role,
            CreatedAt = clock.GetUtcNow(),
        };
        if (await ProblemWith(practitioner, account.Password) is { } problem)
        {
            return problem;
        }

        practitioner.PasswordHash = users.PasswordHasher.HashPassword(practitioner, account.Password);
        return practitioner;
    }

    private async Task<Refusal?> ProblemWith(Practitioner practitioner, string password)
    {
        if (password.Length <= LongestPassword && (await Valid(practitioner, password)) && !password.Contains(practitioner.UserName!, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return new Refusal("password", $"Choose a password of {users.Options.Password.RequiredLength} characters or more, without your e-mail address in it. A few unrelated words are good.");
    }

    private async Task<bool> Valid(Practitioner practitioner, string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(users, practitioner, password)).Succeeded)
            {
                return false;
            }
        }

        return true;
    }
}
