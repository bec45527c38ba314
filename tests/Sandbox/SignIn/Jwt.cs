using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReferralOutlook.Sandbox;

/// <summary>Writes and reads RS256 tokens. Done by hand because deliberately broken ones must be made as well.</summary>
internal static class Jwt
{
    // Made once per process: a key takes a good part of a second, and tests start many sandboxes.
    private static readonly Lazy<RSA> Key = new(() => RSA.Create(2048));
    private static readonly Lazy<RSA> UnpublishedKey = new(() => RSA.Create(2048));
    private static readonly Lazy<string> KeyId = new(() => Base64Url.EncodeToString(SHA256.HashData(Key.Value.ExportSubjectPublicKeyInfo()))[..27]);
    private static readonly Lock Gate = new();

    /// <param name="otherKey">Signs with a key that nobody publishes, under the published key's id.</param>
    public static string Sign(JsonObject claims, bool otherKey = false)
    {
        var content = Part(new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = KeyId.Value }) + "." + Part(claims);
        var key = otherKey ? UnpublishedKey.Value : Key.Value;
        lock (Gate) return content + "." + Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public static string Unsigned(JsonObject claims) => Part(new JsonObject { ["typ"] = "JWT", ["alg"] = "none" }) + "." + Part(claims) + ".";

    /// <summary>The claims when the signature is ours; null for anything else, malformed text included.</summary>
    public static JsonObject? Verify(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || !Base64Url.IsValid(parts[2]) || parts[2].Length == 0 || Claims(token) is not { } claims) return null;
        var content = Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]);
        lock (Gate) return Key.Value.VerifyData(content, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ? claims : null;
    }

    public static JsonObject PublicKeys()
    {
        var key = Key.Value.ExportParameters(false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["alg"] = "RS256",
                ["kid"] = KeyId.Value,
                ["n"] = Base64Url.EncodeToString(key.Modulus),
                ["e"] = Base64Url.EncodeToString(key.Exponent),
            }),
        };
    }

    private static JsonObject? Claims(string token)
    {
        var part = token.Split('.')[1];
        if (!Base64Url.IsValid(part)) return null;
        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(part)) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
