using System.Net.Http.Json;
using System.Text.Json;

namespace Helsefellesskap.Bench.Indicators;

/// <summary>Asks the program, and reads its answer into the cells that the bare statement gives.</summary>
static class Answer
{
    public static async Task<byte[]> AskAsync(HttpClient client)
    {
        using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = Question.Text });
        var body = await response.Content.ReadAsByteArrayAsync();
        if (!response.IsSuccessStatusCode || body.AsSpan(0, 10).IndexOf("errors"u8) >= 0) throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
        return body;
    }

    public static Dictionary<(string Indicator, string Organisation), Cell[]> Read(byte[] body)
    {
        var answer = new Dictionary<(string, string), Cell[]>();
        var json = new Utf8JsonReader(body);
        var code = "";
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName) continue;
            if (json.ValueTextEquals("code"u8))
            {
                json.Read();
                code = json.GetString()!;
            }
            else if (json.CurrentDepth == 4)
            {
                var organisation = json.GetString()!;
                answer.Add((code, organisation), Cells(ref json));
            }
        }
        return answer;
    }

    static Cell[] Cells(ref Utf8JsonReader json)
    {
        var cells = new Cell[Question.Months];
        json.Read();
        for (var place = 0; json.Read() && json.TokenType == JsonTokenType.StartObject; place++)
        {
            double? numerator = null, denominator = null;
            var provisional = false;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("numerator"u8)) numerator = Number(ref json);
                else if (json.ValueTextEquals("denominator"u8)) denominator = Number(ref json);
                else if (json.ValueTextEquals("provisional"u8)) provisional = json.Read() && json.GetBoolean();
                else json.Read();
            }
            cells[place] = new Cell(numerator, denominator, provisional);
        }
        return cells;
    }

    static double? Number(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.Null ? null : json.GetDouble();
}
