//! Japanese: the words of the look-up, the report and the desk.

use crate::lang::LaterWord;

pub fn say_later(word: LaterWord) -> &'static str {
    match word {
        LaterWord::SharePhone => "電話では、この結果コードを読み上げます。",
        LaterWord::ShareOpen => "内容を見てから送る",
        LaterWord::ShareWords => "送信する文面",
        LaterWord::ShareNow => "この内容を送る",
        LaterWord::CopyWords => "文面をコピー",
        LaterWord::CopyLink => "リンクをコピー",
        LaterWord::ShowQr => "QR コードを表示",
        LaterWord::HideQr => "QR コードを閉じる",
        LaterWord::ReportQrAlt => "結果の QR コード",
        LaterWord::RecordTitle => "リンク・QR コード・ファイルに含まれる内容",
        LaterWord::RecordNote => {
            "機種とブラウザの名前、調べた結果が含まれます。お名前やパスキーの情報は含まれません。ご自身で送らない限り、この端末の外には出ません。"
        }
        LaterWord::Copy => "内容をコピー",
        LaterWord::SaveFile => "ファイルに保存",
        LaterWord::ReportLink => "この結果を開くリンク",
        LaterWord::Copied => "コピーしました",
        LaterWord::CopyFailed => "コピーできませんでした。文面を長押ししてコピーします。",
        LaterWord::HandedToSheet => "送信先のアプリを開きました",
        LaterWord::Saved => "ダウンロードを開始しました",
        LaterWord::NotHanded => "送信・保存できませんでした。文面をコピーして送ってください。",
        LaterWord::WordsWhen => "日時：",
        LaterWord::WordsDevice => "端末：",
        LaterWord::WordsResult => "結果：",
        LaterWord::WordsFound => "該当する項目：",
        LaterWord::WordsTrial => "試しの登録：",
        LaterWord::WordsCode => "結果コード：",
        LaterWord::WordsLink => "詳しい結果：",
        LaterWord::CheckThisDevice => "この端末を調べる",
        LaterWord::SendTitle => "チェック用リンクを送る",
        LaterWord::SenderLabel => "送る窓口の名前（書くと、届いた人が安心です）",
        LaterWord::CaseLabel => "お問い合わせ番号（任意）",
        LaterWord::CaseNumber => "お問い合わせ番号：",
        LaterWord::SeenLabel => "表示された画面（任意）",
        LaterWord::NoScreen => "選ばない",
        LaterWord::ChannelLabel => "送り方",
        LaterWord::ByMail => "メール",
        LaterWord::BySms => "SMS",
        LaterWord::ByLine => "LINE",
        LaterWord::LangLabel => "言語",
        LaterWord::MessageTitle => "文面を見る",
        LaterWord::CopyMessage => "文面をコピー",
        LaterWord::PrintPoster => "A4 で印刷",
        LaterWord::SendQrAlt => "チェック用リンクの QR コード",
        LaterWord::LeavesLine => "LINE で送っても、LINE の外のブラウザで開くリンクになっています。",
        LaterWord::SendLink => "チェック用リンク",
        LaterWord::SaveSvg => "SVG で保存",
        LaterWord::SavePng => "PNG で保存",
        LaterWord::MailGreeting => "お問い合わせいただき、ありがとうございます。",
        LaterWord::MailAsk => {
            "「{}」のログインに使うスマートフォンで、次のリンクを開いてください。使えるかどうかを、数秒で調べます。"
        }
        LaterWord::MailSteps => {
            "1. リンクを開くと、自動で調べ始めます。\n2. 「試しに登録してみる」が出たら押して、画面の案内に沿って進めます。\n3. 終わったら「サポートに伝える」から結果をお送りください。電話では、12文字の結果コードを読み上げてください。"
        }
        LaterWord::MailPrivacy => "調べた結果は、ご自身で送らない限り、端末の外には出ません。",
        LaterWord::SentBy => "差出人：",
        LaterWord::AsksNothing => "{}を、このページでお聞きすることはありません。",
        LaterWord::SentTitle => "【{}】スマートフォン動作チェックのご案内",
        LaterWord::ShortAsk => {
            "ログインに使うスマートフォンで、次のリンクを開いてください。使えるかどうかを調べます。"
        }
        LaterWord::ShortEnd => "終わったら「サポートに伝える」から結果をお送りください。",
        LaterWord::PosterFor => {
            "「{}」のログインに使うスマートフォンの準備ができているかを、数秒で調べます。"
        }
        LaterWord::PosterScan => "カメラで QR コードを読み取ります。",
        LaterWord::PosterTry => "自動のチェックが終わったら、「試しに登録してみる」を押します。",
        LaterWord::PosterTell => {
            "うまくいかないときは、表示された12文字の結果コードを窓口に伝えます。"
        }
        LaterWord::ReadTitle => "結果を読む",
        LaterWord::ReadLabel => {
            "届いたメッセージやリンクを貼り付けるか、読み上げられた結果コードを入力します。"
        }
        LaterWord::CodeGoesOn => "あと {} 文字です。",
        LaterWord::CodeTooLong => "結果コードは12文字です。文字数が多すぎます。",
        LaterWord::CodeCharacter => "「{}」は結果コードに使われない文字です。",
        LaterWord::CodeGroup => {
            "{place}つ目のまとまり「{heard}」を聞き直してください。「{meant}」かもしれません。"
        }
        LaterWord::CodeSeveral => "結果コードが違うようです。はじめから聞き直してください。",
        LaterWord::ResultNewer => {
            "新しいバージョンのページで作られた結果です。このページを読み込み直してから、もう一度開いてください。"
        }
        LaterWord::LinkTooLong => "長すぎて、結果のリンクとして読めません。",
        LaterWord::LinkDamaged => {
            "リンクの一部が欠けているか、変わっています。リンク全体をもう一度送ってもらってください。"
        }
        LaterWord::DeskEmpty => "結果はここに表示されます。",
        LaterWord::GuideTitle => "案内すること",
        LaterWord::NothingFound => "該当する項目はありません。",
        LaterWord::SeenFactsTitle => "端末の状態",
        LaterWord::ElapsedLine => "かかった時間",
        LaterWord::SheetLine => "認証画面",
        LaterWord::SheetYes => "出た",
        LaterWord::SheetNo => "出ていない",
        LaterWord::SentDetails => "端末が申告した機種名など",
        LaterWord::RulesVersion => "案内データ",
        LaterWord::BySpokenCode => "結果コードから",
        LaterWord::CodeCarries => {
            "結果コードで分かるのは、OS とブラウザの種類、各項目の良し悪し、試しの結果、最初の案内までです。"
        }
        LaterWord::CodeOfOtherRules => {
            "この結果コードは、別のサービスか、別のバージョンの案内データで作られています。該当する項目は、ここでは分かりません。結果のリンクを送ってもらってください。"
        }
        LaterWord::OtherRules => {
            "端末には「{shown}」と出ていました（案内データ {then}）。ここには、案内データ {now} による案内を表示しています。"
        }
        LaterWord::CompareTitle => "同じお問い合わせ番号の結果を比べる",
        LaterWord::FoundLine => "該当する項目",
        LaterWord::Changed => "変化",
        LaterWord::SheetsTitle => "どの画面が出ましたか",
        LaterWord::SheetsNote => "近いものを選ぶと、対処方法を表示します。",
        LaterWord::SheetsNone => "この中にはない",
        LaterWord::NetworkNote => {
            "ボタンを押したときだけ、上のサイトにアクセスします。調べた結果は送りません。ふつうのページを開くときと同じく、IP アドレスとブラウザの種類は相手に伝わります。"
        }
        LaterWord::NetworkStart => "接続できるか調べる",
        LaterWord::NetworkAgain => "接続をもう一度調べる",
        LaterWord::ReachedMeans => {
            "応答があったことだけが分かります。接続が拒否されていても「応答あり」になります。次の画面が出たときは、ここから案内を開けます。"
        }
        LaterWord::NotReachedMeans => {
            "応答がない理由までは分かりません。広告ブロックやフィルタリングのほか、通信環境や、サービスの一時的な停止でも応答がありません。"
        }
        LaterWord::NoAnswerMeans => {
            "8秒待ちましたが、応答がありませんでした。通信環境のよい場所で、もう一度お試しください。"
        }
        LaterWord::StoppedByPolicyMeans => {
            "このページ自身の設定（Content-Security-Policy）が、アクセスを止めました。この端末や回線の問題ではありません。"
        }
        LaterWord::OfflineMeans => {
            "インターネットに接続されていません。接続してから、もう一度お試しください。"
        }
        LaterWord::AddressWithoutResult => {
            "このアドレスに結果は含まれていません。「サポートに伝える」から、結果をもう一度送ってもらってください。"
        }
        LaterWord::NothingToRead => {
            "結果のリンクも結果コードも見つかりません。届いたメッセージ全体を貼り付けてください。"
        }
        LaterWord::StatusReady => "使えます",
        LaterWord::StatusNoObstacle => "試しの登録がまだ",
        LaterWord::StatusFixNeeded => "設定の変更が必要",
        LaterWord::StatusNotHeard => "結果待ち",
        LaterWord::OnlyLabel => "判定で絞り込む",
        LaterWord::OnlyAll => "すべて {}",
        LaterWord::ColumnName => "名前",
        LaterWord::ColumnMessage => "文面",
        LaterWord::FilesLabel => {
            "保存した一覧（CSV）やメール（.eml、.txt）を開く。この欄にドロップもできます。"
        }
        LaterWord::FilesRows => "一覧から {} 件を読み込みました。",
        LaterWord::FilesUnread => "結果が見つからないファイル：{}",
        LaterWord::PeopleTitle => "複数の方に送る",
        LaterWord::PeopleNote => {
            "1人に1つ、お問い合わせ番号を割り当てます。リンクに入るのは番号だけです。名前は、この画面の外には送られません。"
        }
        LaterWord::PeopleLabel => {
            "名前または職員番号（1行に1人。表計算ソフトからも貼り付けられます）"
        }
        LaterWord::PeopleAdd => "番号を割り当てる",
        LaterWord::PeopleAdded => "{} 人に番号を割り当てました。",
        LaterWord::PeopleNone => "新しい名前がありません。",
        LaterWord::PeopleList => "番号を割り当てた方",
        LaterWord::CopyMessageFor => "{} の文面をコピー",
        LaterWord::PeoplePrint => "{} 人分の案内を A4 で印刷",
        LaterWord::PeopleSave => "番号・リンク・文面を CSV で保存",
        LaterWord::StatusUnsupported => "使えません",
        LaterWord::SecondTitle => "もう1回だけ、別の方法で試す",
        LaterWord::SecondDiscoverable => {
            "パスキーの種類を変えて登録します。これで登録できれば、保存先のアプリが原因です。同じように終わるときは、スマートフォンかブラウザが原因です。"
        }
        LaterWord::SecondAnyAttachment => {
            "保存先を限定せずに登録します。これで登録できれば、この端末の保存先が原因です。同じように終わるときは、端末かブラウザが原因です。"
        }
        LaterWord::SecondStart => "別の方法で試す",
        LaterWord::SecondPassed => "別の方法では登録できました。",
        LaterWord::SecondFailed => "別の方法でも登録できませんでした。",
        LaterWord::CopyRequest => "依頼の文面をコピー",
        LaterWord::ContactHours => "受付時間：",
        LaterWord::ContactReady => "用意するもの：",
        LaterWord::ResultsRead => "結果を {} 件読み取りました。",
        LaterWord::UnreadParts => "読み取れないものが {} 件あります。",
        LaterWord::StaleNote => "表示中の結果は、この欄に前に入力した内容のものです。",
        LaterWord::ResultsTitle => "読み取った結果の一覧",
        LaterWord::SaveTable => "一覧を CSV で保存",
        LaterWord::NoNumber => "番号なし",
        LaterWord::ColumnVerdict => "判定",
        LaterWord::ColumnNumber => "お問い合わせ番号",
        LaterWord::ColumnPhone => "機種",
        LaterWord::ColumnSystem => "OS とブラウザ",
        LaterWord::ColumnTime => "日時",
        LaterWord::ColumnCode => "結果コード",
        LaterWord::RequestNetworkTitle => "【{}】通信の許可のお願い",
        LaterWord::RequestNetworkAsk => {
            "職員のスマートフォンや端末で「{}」にログインするために、次の通信先への接続が必要です。施設の回線から接続できるように、設定をご確認ください。"
        }
        LaterWord::RequestHosts => "通信先（HTTPS）：",
        LaterWord::RequestHost => "・{}（TCP {port}）：",
        LaterWord::RequestReached => "「応答あり」でも、接続が拒否されていることがあります。",
        LaterWord::RequestAllow => {
            "お願いしたいこと：\n1. 上の通信先への HTTPS 通信を許可してください。\n2. フィルタリングや広告ブロックの対象から、上の通信先を外してください。\n3. プロキシサーバや SSL（TLS）の検査を使っている場合は、上の通信先を対象から外すか、SSL クライアント認証を中継できるようにしてください。\n"
        }
        LaterWord::RequestAuthorityTitle => "【{}】お問い合わせ",
        LaterWord::RequestAuthorityAsk => {
            "「{}」にログインできないため、次のとおりお問い合わせします。登録の状況と、必要な手続きをお知らせください。"
        }
        LaterWord::RequestId => "本人 ID（医籍登録番号、薬剤師登録番号など）：",
        LaterWord::RequestName => "お名前：",
        LaterWord::RequestReply => "ご連絡先：",
        LaterWord::RequestMessage => "画面のメッセージ：",
    }
}
